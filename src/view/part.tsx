// Parts of the page that are fetched when they are wanted. One that does not come says so in its own place, and is asked for again; the match is untouched.
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { t } from '../text/index.ts';
import { Action } from './hud/action.tsx';

function Missing({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <main className="page" id="main">
      <div role="alert" className="part-missing">
        <p>{t('part.missing')}</p>
        <p className="page-actions">
          <Action look="main" onPress={onAgain}>
            {t('part.again')}
          </Action>
          <Action onPress={() => location.reload()}>{t('crash.reload')}</Action>
        </p>
      </div>
    </main>
  );
}

export interface Part<P> {
  readonly Part: ComponentType<P>;
  /** Fetches it ahead of time; a failure is told when the part is drawn. */
  readonly fetch: () => void;
}

/** A part of the page that `load` fetches. Drawn at once where it has been fetched before. */
export function fetchedPart<P extends object>(load: () => Promise<ComponentType<P>>): Part<P> {
  let loaded: ComponentType<P> | null = null;
  const bring = async (): Promise<ComponentType<P>> => (loaded ??= await load());
  function FetchedPart(props: P) {
    const [Shown, show] = useState<ComponentType<P> | null>(() => loaded);
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      let gone = false;
      bring().then(
        (part) => !gone && show(() => part),
        () => !gone && setFailed(true),
      );
      return () => {
        gone = true;
      };
    }, [tries]);
    if (Shown !== null) return <Shown {...props} />;
    const again = (): void => {
      setFailed(false);
      setTries(tries + 1);
    };
    if (failed) return <Missing onAgain={again} />;
    return (
      <main className="page" id="main">
        <p role="status">{t('phase.loading')}</p>
      </main>
    );
  }
  return { Part: FetchedPart, fetch: () => void bring().catch(() => undefined) };
}
