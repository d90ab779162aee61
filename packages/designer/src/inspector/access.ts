import type { WireView } from '@archivolt/model';
import type { Session, SessionState } from '../state/session-state.js';

export type Access = 'read' | 'write' | 'read-write';

/** Path of a wire's access level. */
export const ACCESS_PATH = 'Access';
/** Path of the actions that a wire names itself, instead of those of its access. */
export const ACTIONS_PATH = 'Actions';

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

/** An access level; actions named before would still stand in its way. */
export function grant(
  session: Pick<Session, 'edit'>,
  wires: readonly WireView[],
  access: Access,
): void {
  session.edit(
    wires.flatMap((wire) => [
      wire.set(ACCESS_PATH, access),
      ...(wire.has(ACTIONS_PATH) ? [wire.set(ACTIONS_PATH, undefined)] : []),
    ]),
    `Grant ${access.replace('-', ' and ')}`,
  );
}

export function grantToSelection(session: Session, access: Access): void {
  grant(session, grantableWires(session.getState()), access);
}

/** Which of the levels a wire has; `custom` when it names its actions. */
export function accessOf(wire: WireView): Access | 'custom' {
  if (namedActions(wire).length > 0) return 'custom';
  const { read, write, defaultAccess = 'read-write' } = wire.target.can('grantable') ?? {};
  const access = wire.string(ACCESS_PATH) ?? defaultAccess;
  if (write === undefined) return 'read';
  if (read === undefined) return 'write';
  return access === 'read' || access === 'write' ? access : 'read-write';
}

export function namedActions(wire: WireView): readonly string[] {
  return wire.list(ACTIONS_PATH)?.filter((action) => typeof action === 'string') ?? [];
}

/** What can be granted on a wire's target by intent, and what it names beyond that. */
export function knownActions(wire: WireView): readonly string[] {
  const grantable = wire.target.can('grantable');
  const intents = [grantable, grantable?.self].flatMap((sets) => [
    ...(sets?.read ?? []),
    ...(sets?.write ?? []),
  ]);
  return [...new Set([...intents, ...namedActions(wire)])];
}
