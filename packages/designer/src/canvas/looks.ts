import type { ArchDocument } from '@archivolt/model';
import { inside } from '@archivolt/render';
import type { Session, SessionState } from '../state/session-state.js';
import { isLocked, itemAt, lookOf, withMembers } from './members.js';
import { stageOf } from './stage.js';
import type { Layer } from './stage-state.js';

/** Locks what is selected, or unlocks it when all of it is locked. */
export function toggleLock(session: Session): void {
  const ids = chosen(session);
  if (ids.length === 0) return;
  const { document } = session.getState();
  const locked = !ids.every((id) => isLocked(document, id));
  session.edit({ edit: 'look.set', args: { ids, locked } });
}

/** Whether there is nothing selected that could still be locked. */
export function isAllLocked({ document, selection }: SessionState): boolean {
  return [...selection].every((id) => isLocked(document, id));
}

/** Hides the selected nodes, containers with what is inside. */
export function hideSelection(session: Session): void {
  const scene = stageOf(session).scene();
  const { nodes } = session.getState().document;
  const ids = chosen(session)
    .flatMap((id) => [id, ...inside(scene, id)])
    .filter((id) => Object.hasOwn(nodes, id));
  if (ids.length === 0) return;
  if (!session.edit({ edit: 'look.set', args: { ids: [...new Set(ids)], hidden: true } })) return;
  session.select([]);
  const count = new Set(ids).size;
  session.notify(`${count} hidden. ${count === 1 ? 'It is' : 'They are'} exported all the same.`, {
    label: 'Show all',
    run: () => showHidden(session),
  });
}

export function showHidden(session: Session): void {
  const ids = hiddenIn(session.getState().document);
  if (ids.length > 0) session.edit({ edit: 'look.set', args: { ids, hidden: false } });
}

export function hiddenIn({ nodes, layout }: ArchDocument): readonly string[] {
  return Object.keys(nodes).filter(
    (id) => Object.hasOwn(layout.nodes, id) && layout.nodes[id]?.hidden === true,
  );
}

/** Shows a layer, or leaves it out. */
export function toggleLayer(session: Session, layer: Layer): void {
  const { store } = stageOf(session);
  const off = new Set(store.get().off);
  if (!off.delete(layer)) off.add(layer);
  store.patch({ off });
}

export type Stacking = 'front' | 'forward' | 'backward' | 'back';

/** Lays what is selected over or under the rest, by one step or by all. */
export function restack(session: Session, to: Stacking): void {
  const ids = chosen(session);
  if (ids.length === 0) return;
  const { layout } = session.getState().document;
  const orders = (of: readonly string[]) => of.map((id) => lookOf(layout, id)?.order ?? 0);
  const others = [...Object.keys(layout.nodes), ...Object.keys(layout.notes)].filter(
    (id) => !ids.includes(id),
  );
  const [top, bottom] = [Math.max(...orders(ids)), Math.min(...orders(ids))];
  const order = {
    front: Math.max(0, ...orders(others)) + 1,
    forward: top + 1,
    backward: bottom - 1,
    back: Math.min(0, ...orders(others)) - 1,
  }[to];
  session.edit({ edit: 'look.set', args: { ids, order } }, STACKING[to]);
}

const STACKING: Readonly<Record<Stacking, string>> = {
  front: 'Bring to front',
  forward: 'Bring forward',
  backward: 'Send backward',
  back: 'Send to back',
};

/** Nodes, containers and notes that are selected, by themselves or in a group. */
function chosen(session: Session): readonly string[] {
  const scene = stageOf(session).settledScene();
  return withMembers(scene, session.getState().selection).filter(
    (id) => itemAt(scene, id) !== undefined,
  );
}
