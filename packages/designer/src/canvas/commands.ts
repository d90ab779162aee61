import type { ArchDocument } from '@archivolt/model';
import { centre, inside, type Box, type Flow, type Point } from '@archivolt/render';
import type { Session, SessionState } from '../state/session-state.js';
import { aligned, distributed, type Axis, type Edge } from './aligning.js';
import { arrange, arrangeSelection } from './arrange.js';
import { boundsOfAll, boundsOfIds, bringIntoView, fit, zoomBy, zoomTo } from './camera.js';
import { readClipboard, writeClipboard } from './clipboard-text.js';
import { copied, readFragment } from './clipboard.js';
import { startWire } from './gestures/draw-wire.js';
import { isLocked, itemAt, withMembers } from './members.js';
import { pasteAtPointer, pasteFragment } from './paste-fragment.js';
import { pointedAt } from './pointed.js';
import { pasteTemplate } from './paste-template.js';
import { spoken } from './spoken.js';
import { stageOf, type Stage } from './stage.js';
import { takeImage } from './take-image.js';
import type { Tool } from './stage-state.js';
import { alongWire, nearestTowards, type Direction } from './walking.js';

/** Commands of the canvas, for menus, shortcuts and the toolbar. */

export function zoomIn(session: Session): void {
  zoomBy(stageOf(session), 1);
}

export function zoomOut(session: Session): void {
  zoomBy(stageOf(session), -1);
}

export function zoomToActual(session: Session): void {
  zoomTo(stageOf(session), 1);
}

export function fitAll(session: Session): void {
  const stage = stageOf(session);
  fit(stage, boundsOfAll(stage));
}

export function fitSelection(session: Session): void {
  const stage = stageOf(session);
  fit(stage, boundsOfIds(stage, session.getState().selection) ?? boundsOfAll(stage));
}

/** Automatic layout: of several that are selected, else of all; one step to undo. */
export async function layOut(session: Session, flow: Flow): Promise<void> {
  const { selection, document } = session.getState();
  const nodes = withMembers(stageOf(session).scene(), selection).filter((id) =>
    Object.hasOwn(document.nodes, id),
  );
  if (nodes.length > 1) await arrangeSelection(stageOf(session), flow);
  else await arrange(stageOf(session), flow);
}

export function chooseTool(session: Session, tool: Tool): void {
  stageOf(session).store.patch({ tool });
}

/** Starts a wire from the one selected node, led by keyboard or by the pointer. */
export function startWireFromSelection(session: Session): void {
  const [id, ...others] = session.getState().selection;
  if (id === undefined || others.length > 0) return;
  const node = session.getState().document.nodes[id];
  if (node === undefined) return;
  const stage = stageOf(session);
  startWire(stage, id);
  stage.store.patch({ said: `Wire from ${node.name}. Tab goes through what it may reach.` });
}

/** Opens the list of services that may follow the selected node. */
export function addFollower(session: Session): void {
  const stage = stageOf(session);
  const [id] = session.getState().selection;
  const box = id === undefined ? undefined : stage.scene().nodes.get(id);
  if (id === undefined || box === undefined) return;
  const world = { x: box.x + box.width + 80, y: box.y + box.height / 2 };
  stage.store.patch({ popover: { kind: 'followers', source: id, world } });
}

export function selectAll(session: Session): void {
  session.select(Object.keys(session.getState().document.nodes));
}

export function deleteSelection(session: Session): void {
  const { selection, document } = session.getState();
  const { nodes, edges, layout } = document;
  const ids = [...selection].filter((id) =>
    [nodes, edges, layout.notes, layout.groups].some((record) => Object.hasOwn(record, id)),
  );
  const { wires } = stageOf(session).scene();
  const references = [...selection].flatMap((id) => {
    const wire = wires.get(id);
    const isLeft =
      wire?.isReference === true && !selection.has(wire.from) && !selection.has(wire.to);
    return isLeft ? [{ edit: 'reference.remove', args: { from: wire.from, to: wire.to } }] : [];
  });
  const removal = ids.length > 0 ? [{ edit: 'selection.remove', args: { ids } }] : [];
  const edits = [...references, ...removal];
  if (edits.length > 0) session.edit(edits);
}

export function renameSelected(session: Session): void {
  const [id, ...others] = session.getState().selection;
  if (id === undefined || others.length > 0) return;
  startRenaming(stageOf(session), id);
}

/** Names are typed on the card, so the card must be there. */
export function startRenaming(stage: Stage, id: string): void {
  const { nodes, notes, groups } = stage.scene();
  if (notes.has(id) || groups.has(id)) stage.store.patch({ renaming: id });
  if (!nodes.has(id)) return;
  if (stage.view().zoom < 0.85) fit(stage, boundsOfIds(stage, [id]));
  stage.store.patch({ renaming: id });
}

export function duplicate(session: Session): void {
  duplicateAt(stageOf(session), { x: 24, y: 24 });
}

/** Puts a copy of the selection so far away from it. */
export function duplicateAt(stage: Stage, offset: Point): void {
  const fragment = readFragment(copied(stage) ?? '');
  if (fragment !== undefined) pasteFragment(stage, fragment, offset);
}

export async function copy(session: Session): Promise<void> {
  const text = copied(stageOf(session));
  if (text !== undefined) await writeClipboard(session, text);
}

export async function cut(session: Session): Promise<void> {
  await copy(session);
  deleteSelection(session);
}

export async function paste(session: Session): Promise<void> {
  const stage = stageOf(session);
  const text = await readClipboard(session);
  if (text === undefined) {
    session.notify('The browser keeps the clipboard shut. Allow this page to read it, then paste.');
    return;
  }
  if (text === '' && (await pasteImage(stage))) return;
  const fragment = readFragment(text);
  if (fragment !== undefined) return pasteAtPointer(stage, fragment);
  if (await pasteTemplate(stage, text)) return;
  session.notify('The clipboard holds no nodes, no picture and no resources of a template.');
}

/** Puts what was copied exactly where it was. */
export async function pasteInPlace(session: Session): Promise<void> {
  const fragment = readFragment((await readClipboard(session)) ?? '');
  if (fragment === undefined) await paste(session);
  else pasteFragment(stageOf(session), fragment, { x: 0, y: 0 });
}

/** A picture that was copied elsewhere comes to the pointer, or into the middle of the view. */
async function pasteImage(stage: Stage): Promise<boolean> {
  const items = await navigator.clipboard.read();
  for (const item of items) {
    const type = item.types.find((it) => it.startsWith('image/'));
    if (type === undefined) continue;
    const at = pointedAt(stage) ?? centre(stage.seen());
    return takeImage(stage, await item.getType(type), { at, text: 'Picture' });
  }
  return false;
}

/** What is selected and not locked. */
export function movable(session: Session): readonly string[] {
  const { document, selection } = session.getState();
  const chosen = withMembers(stageOf(session).settledScene(), selection);
  return chosen.filter((id) => !isLocked(document, id));
}

/** Moves what is selected by so many canvas units. Steps in a row are one undo. */
export function nudge(session: Session, dx: number, dy: number): void {
  const scene = stageOf(session).scene();
  const moved = movable(session).flatMap((id) => {
    const item = itemAt(scene, id);
    return item === undefined ? [] : [[id, { x: item.x + dx, y: item.y + dy }] as const];
  });
  if (moved.length === 0) return;
  session.edit({ edit: 'node.move', args: { positions: Object.fromEntries(moved) } });
}

/** Puts the selected items on one line. */
export function alignSelection(session: Session, edge: Edge): void {
  place(session, aligned(chosenBoxes(session), edge), 'Align');
}

/** Gives the selected items gaps of one size. */
export function distributeSelection(session: Session, axis: Axis): void {
  place(session, distributed(chosenBoxes(session), axis), 'Distribute');
}

function chosenBoxes(session: Session): ReadonlyMap<string, Box> {
  const scene = stageOf(session).scene();
  return new Map(
    movable(session).flatMap((id) => {
      const box = itemAt(scene, id);
      return box === undefined ? [] : [[id, box] as const];
    }),
  );
}

/** Moves items to places, and what is inside of them along. */
function place(session: Session, places: ReadonlyMap<string, Point>, label: string): void {
  const scene = stageOf(session).scene();
  const positions = new Map<string, Point>();
  for (const [id, to] of places) {
    const from = itemAt(scene, id);
    if (from === undefined || (from.x === to.x && from.y === to.y)) continue;
    positions.set(id, to);
    for (const inner of inside(scene, id)) {
      const item = scene.nodes.get(inner) ?? scene.containers.get(inner);
      if (item === undefined || places.has(inner)) continue;
      positions.set(inner, { x: item.x + to.x - from.x, y: item.y + to.y - from.y });
    }
  }
  if (positions.size === 0) return;
  session.edit({ edit: 'node.move', args: { positions: Object.fromEntries(positions) } }, label);
}

/** Adds to the selection what its nodes are wired to, and the wires. */
export function selectConnected(session: Session): void {
  const { wires } = stageOf(session).scene();
  const { selection } = session.getState();
  const found = [...wires.values()].filter(
    ({ id, from, to }) => selection.has(id) || selection.has(from) || selection.has(to),
  );
  session.select([...selection, ...found.flatMap(({ id, from, to }) => [id, from, to])]);
}

/** Selects all nodes of the services, or all wires of the connections, that are selected. */
export function selectSameKind(session: Session): void {
  const { selection, document } = session.getState();
  const kindOf = (id: string): string | undefined => {
    const node = Object.hasOwn(document.nodes, id) ? document.nodes[id] : undefined;
    if (node !== undefined) return `${node.service} ${node.service === 'generic' ? node.type : ''}`;
    return Object.hasOwn(document.edges, id) ? document.edges[id]?.connection : undefined;
  };
  const kinds = new Set([...selection].map(kindOf));
  const all = [...Object.keys(document.nodes), ...Object.keys(document.edges)];
  session.select(all.filter((id) => kinds.has(kindOf(id))));
}

/** Lets a wire find its own way again. */
export function straighten(session: Session, edgeId: string): void {
  if (!isBent(session.getState().document, edgeId)) return;
  session.edit({ edit: 'edge.bend', args: { edgeId, bends: [] } });
}

export function isBent({ layout }: ArchDocument, edgeId: string): boolean {
  return Object.hasOwn(layout.edges, edgeId) && layout.edges[edgeId]?.bends !== undefined;
}

/** Selects the nearest node that way. */
export function selectTowards(session: Session, direction: Direction): void {
  const stage = stageOf(session);
  const from = [...session.getState().selection].at(-1);
  go(stage, nearestTowards(stage, from, direction));
}

/** Follows a wire: node, wire, node. */
export function followWire(session: Session, isBack = false): void {
  const stage = stageOf(session);
  const from = [...session.getState().selection].at(-1);
  go(stage, alongWire(stage, from, isBack));
}

function go(stage: Stage, id: string | undefined): void {
  if (id === undefined) return;
  stage.session.select([id]);
  stage.store.patch({ isKeyboard: true, said: spoken(stage.session, stage, id) });
  bringIntoView(stage, boundsOfIds(stage, [id]));
}

/** Draws a frame around the selected nodes, and lets its title be typed. */
export function groupSelection(session: Session): void {
  const stage = stageOf(session);
  const { nodes } = session.getState().document;
  const members = withMembers(stage.scene(), session.getState().selection).filter((id) =>
    Object.hasOwn(nodes, id),
  );
  if (members.length === 0) return;
  const id = session.newId();
  if (!session.edit({ edit: 'group.add', args: { id, title: 'Group', members } })) return;
  session.select([id]);
  stage.store.patch({ renaming: id });
}

/** Takes the frames away that are selected, or that hold what is. What they held is selected then. */
export function ungroupSelection(session: Session): void {
  const { selection, document } = session.getState();
  const ids = groupsAt(document, selection);
  if (ids.length === 0) return;
  const members = ids.flatMap((id) => document.layout.groups[id]?.members ?? []);
  if (session.edit({ edit: 'group.remove', args: { ids } })) session.select(members);
}

export function groupsAt({ layout }: ArchDocument, ids: ReadonlySet<string>): readonly string[] {
  return Object.entries(layout.groups).flatMap(([id, { members }]) =>
    ids.has(id) || members.some((member) => ids.has(member)) ? [id] : [],
  );
}

/** Selects all nodes that are not selected now. */
export function selectOthers(session: Session): void {
  const { selection, document } = session.getState();
  session.select(Object.keys(document.nodes).filter((id) => !selection.has(id)));
}

export function hasContainer({ selection, graph }: SessionState): boolean {
  return [...selection].some((id) => graph.node(id)?.can('container') !== undefined);
}

export function toggleFoldOfSelection(session: Session): void {
  for (const id of session.getState().selection) toggleFold(session, id);
}

/** Folds a container to a card, or opens it. */
export function toggleFold(session: Session, id: string): void {
  const zone = stageOf(session).scene().containers.get(id);
  if (zone === undefined) return;
  session.edit({ edit: 'node.fold', args: { nodeId: id, folded: !zone.isFolded } });
}
