import type { WireView } from '@archivolt/model';
import type { Session, SessionState } from '../state/session-state.js';

export type Access = 'read' | 'write' | 'read-write' | 'custom';

/** Path of a wire's access level. */
export const ACCESS_PATH = 'Access';

/** The selected wires whose connection grants by access level. */
export function grantableWires(state: SessionState): readonly WireView[] {
  return [...state.selection].flatMap((id) => {
    const wire = Object.hasOwn(state.document.edges, id) ? state.graph.wire(id) : undefined;
    return wire?.annotation(ACCESS_PATH) === undefined ? [] : [wire];
  });
}

export function canGrant(state: SessionState): boolean {
  return state.screen === 'editor' && grantableWires(state).length > 0;
}

export function grant(session: Session, access: Access): void {
  const wires = grantableWires(session.getState());
  session.edit(
    wires.map((wire) => wire.set(ACCESS_PATH, access)),
    `Grant ${access.replace('-', ' and ')}`,
  );
}
