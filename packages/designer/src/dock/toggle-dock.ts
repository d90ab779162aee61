import type { DockName, Session } from '../state/session-state.js';

/** Shows one of the panels at the foot; the one that is shown already goes. */
export function toggleDock(session: Session, dock: DockName): void {
  const { isProblemsOpen, dock: before } = session.getState();
  session.update({ dock, isProblemsOpen: !isProblemsOpen || before !== dock });
}
