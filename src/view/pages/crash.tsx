// What stands when something on the page breaks: what happened, the match as a file, and ways on. It needs nothing that can have broken.
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { t } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';

export interface CrashProps {
  readonly children: ReactNode;
  readonly onExport: () => Promise<void>;
}

interface CrashState {
  readonly error: Error | null;
}

export class CrashBoundary extends Component<CrashProps, CrashState> {
  override state: CrashState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, _info: ErrorInfo): void {
    document.getElementById('page-title')?.focus();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="page crash" id="main">
        <h1 tabIndex={-1} id="page-title">
          {t('crash.title')}
        </h1>
        <p className="page-lead">{t('crash.lead')}</p>
        <p className="page-actions">
          <Action look="main" onPress={() => void this.props.onExport()}>
            {t('crash.export')}
          </Action>
          <Action onPress={() => this.setState({ error: null })}>{t('crash.again')}</Action>
          <Action look="plain" onPress={() => location.reload()}>
            {t('crash.reload')}
          </Action>
        </p>
        <details>
          <summary>{t('crash.details')}</summary>
          <pre className="crash-text">{error.stack ?? error.message}</pre>
        </details>
      </main>
    );
  }
}
