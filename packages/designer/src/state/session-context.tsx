import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Session, SessionState } from './session-state.js';

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider(props: {
  readonly session: Session;
  readonly children: ReactNode;
}): ReactNode {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** The session itself, for edits and commands. */
export function useSessionHandle(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSessionHandle outside SessionProvider');
  return session;
}

/** Part of the session's state. `select` returns something that is the same while nothing changed. */
export function useSession<T>(select: (state: SessionState) => T): T {
  const session = useSessionHandle();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}
