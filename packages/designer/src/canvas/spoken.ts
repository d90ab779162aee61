import type { Diagnostic, GraphView, NodeView } from '@archivolt/model';
import { containerOf, type Scene, type SceneContainer, type SceneWire } from '@archivolt/render';
import { countOf, lowerFirst } from '../controls/words.js';
import type { Session } from '../state/session-state.js';
import { marksOf } from './marks.js';
import { isLocked } from './members.js';
import type { Stage } from './stage.js';

/** What the words are taken from. */
export interface Spoken {
  readonly scene: Scene;
  readonly graph: GraphView;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a screen reader says of an item on the canvas: brief §10. */
export function spoken(session: Session, stage: Stage, id: string): string {
  const { graph, diagnostics } = session.getState();
  return spokenOf({ scene: stage.scene(), graph, diagnostics }, id);
}

/** Name, kind, problems and place of a node, wire, container, group or note. */
export function spokenOf(from: Spoken, id: string): string {
  const { scene, graph } = from;
  const container = scene.containers.get(id);
  if (container !== undefined) return ofContainer(from, container);
  const node = graph.node(id);
  if (node !== undefined) return ofNode(from, node);
  if (graph.wire(id) !== undefined || scene.wires.has(id)) return ofWire(from, id);
  return scene.groups.has(id) ? ofGroup(scene, id) : ofNote(scene, id);
}

function ofNode(from: Spoken, node: NodeView): string {
  const { id, name, service, record } = node;
  const { scene, graph } = from;
  const drawn = scene.nodes.get(id);
  return [
    name,
    service.title,
    ...(service.type === undefined && record.type !== undefined ? [record.type] : []),
    ...problemsAt(from, id),
    placeWords(scene, drawn === undefined ? containerOf(node, graph) : drawn.container),
    ...groupWords(scene, id),
    ...stackWords(scene, record.stack),
    ...(isLocked(scene.document, id) ? ['locked'] : []),
    ...(drawn === undefined ? ['hidden'] : []),
    ...wireWords(from, id),
  ].join(', ');
}

function ofContainer(from: Spoken, container: SceneContainer): string {
  const { id, name, count, isFolded, container: outer } = container;
  const { scene, graph } = from;
  const [incoming = '', outgoing = ''] = wireWords(from, id);
  const isWired = (scene.wiresAt.get(id) ?? []).length > 0;
  return [
    name,
    graph.node(id)?.service.title ?? '',
    ...problemsAt(from, id),
    ...(outer === undefined ? [] : [placeWords(scene, outer)]),
    ...groupWords(scene, id),
    ...stackWords(scene, scene.document.nodes[id]?.stack),
    countOf(count, 'node'),
    ...(isFolded ? ['folded'] : []),
    ...(isLocked(scene.document, id) ? ['locked'] : []),
    ...(isWired ? [incoming, outgoing] : []),
  ].join(', ');
}

function ofWire(from: Spoken, id: string): string {
  const { scene, graph } = from;
  const wire = graph.wire(id);
  const drawn = scene.wires.get(id);
  const ends = [wire?.source.id ?? drawn?.from ?? '', wire?.target.id ?? drawn?.to ?? ''] as const;
  const [source, target] = ends.map((end) => graph.node(end)?.name ?? '');
  const kind = drawn?.kind ?? wire?.connection.kind ?? 'placement';
  return [
    `${source ?? ''} ${verbOf(graph, id)} ${target ?? ''}`,
    wire === undefined ? 'reference' : lowerFirst(wire.connection.title),
    `${kind} wire`,
    ...factWords(drawn),
    ...problemsAt(from, id),
    wayWords(scene, ends),
    ...(drawn === undefined ? ['hidden'] : []),
  ].join(', ');
}

/** As in "triggers"; what is drawn from a reference alone names the other. */
export function verbOf(graph: GraphView, wireId: string): string {
  return graph.wire(wireId)?.connection.verb ?? 'names';
}

const ACCESS = new Map([
  ['R', 'reads'],
  ['W', 'writes'],
  ['RW', 'reads and writes'],
]);

function factWords(wire: SceneWire | undefined): readonly string[] {
  const fact = wire?.access ?? wire?.label;
  return fact === undefined ? [] : [ACCESS.get(fact) ?? fact];
}

function ofGroup(scene: Scene, id: string): string {
  const { title = '', members = [] } = scene.groups.get(id) ?? {};
  const [place, ...others] = new Set(members.map((member) => placeAt(scene, member)));
  const words = others.length === 0 ? [placeWords(scene, place)] : [];
  return [title, 'group', countOf(members.length, 'member'), ...words].join(', ');
}

function ofNote({ notes, document }: Scene, id: string): string {
  const note = notes.get(id);
  if (note === undefined) return '';
  if (note.image !== undefined) return 'Picture';
  if (note.tip !== undefined) return 'Arrow';
  const { text, isTitle } = note;
  const kind = isTitle ? 'title' : 'note';
  return [text.trim(), kind, ...(isLocked(document, id) ? ['locked'] : [])].join(', ');
}

/** As in "2 errors, 1 warning". */
function problemsAt({ diagnostics }: Spoken, id: string): readonly string[] {
  const mark = marksOf(diagnostics).get(id);
  if (mark === undefined) return [];
  const { errors, count } = mark;
  return [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(count > errors ? [countOf(count - errors, 'warning')] : []),
  ];
}

/** The container and those around it, as in "in App of OrdersVpc". */
function placeWords(scene: Scene, container: string | undefined): string {
  return `in ${placeName(scene, container)}`;
}

function placeName({ containers }: Scene, container: string | undefined): string {
  const names: string[] = [];
  for (let at = container; at !== undefined; ) {
    const zone: SceneContainer | undefined = containers.get(at);
    if (zone === undefined) break;
    names.push(zone.name);
    at = zone.container;
  }
  return names.length === 0 ? 'no VPC' : names.join(' of ');
}

/** Where a wire is, or from where to where it leads. */
function wayWords(scene: Scene, [from, to]: readonly [string, string]): string {
  const of = (id: string) => (scene.containers.has(id) ? id : placeAt(scene, id));
  const [start, end] = [placeName(scene, of(from)), placeName(scene, of(to))];
  return start === end ? `in ${start}` : `from ${start} to ${end}`;
}

function placeAt({ nodes, containers }: Scene, id: string): string | undefined {
  return (nodes.get(id) ?? containers.get(id))?.container;
}

function groupWords({ groups }: Scene, id: string): readonly string[] {
  return [...groups.values()]
    .filter(({ members }) => members.includes(id))
    .map(({ title }) => `in group ${title}`);
}

/** Where it is not the main one. */
function stackWords({ document }: Scene, stack: string | undefined): readonly string[] {
  if (stack === undefined || stack === 'main') return [];
  const { stacks } = document;
  return [`in stack ${(Object.hasOwn(stacks, stack) ? stacks[stack]?.title : undefined) ?? stack}`];
}

function wireWords({ scene }: Spoken, id: string): readonly string[] {
  const wires = (scene.wiresAt.get(id) ?? []).flatMap((wire) => scene.wires.get(wire) ?? []);
  const incoming = wires.filter((wire) => wire.to === id).length;
  return [`${countOf(incoming, 'wire')} in`, `${wires.length - incoming} out`];
}
