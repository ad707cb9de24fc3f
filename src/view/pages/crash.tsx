// What stands when something on the page breaks: what happened, the match as a file, and ways on. It needs nothing that can have broken.
import { Component } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../text/index.ts';
import { Action } from '../hud/action.tsx';
import { PageTitle } from '../hud/page-title.tsx';

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

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="page crash" id="main">
        <PageTitle>{t('crash.title')}</PageTitle>
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
