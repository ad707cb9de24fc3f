// The one place where React meets the session: a context, a hook for what is read, a hook for what is done.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands, Session, SessionState } from '../store/index.ts';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A part of the screen stands outside the session.');
  return session;
}

/** Reads one thing of the session; the part is drawn again when that thing changes. */
export function useSeen<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

export function useCommands(): Commands {
  return useSession().commands;
}
