import { catalog, newNodeName, type EditCall, type ValueMap } from '@archivolt/model';
import {
  EMPTY_CONTAINER,
  NODE_HEIGHT,
  NODE_WIDTH,
  type Box,
  type Point,
  type SceneContainer,
} from '@archivolt/render';
import { snap } from './gestures/gesture.js';
import { placeEdit, takerAt } from './gestures/placing.js';
import { insertEdits, type Insertion } from './inserting.js';
import type { Stage } from './stage.js';

export interface Addition {
  readonly service: string;
  readonly variant?: string | undefined;
  /** Of a generic node. */
  readonly type?: string | undefined;
}

/** What a new node would be called. */
export function nameFor(stage: Stage, { service, variant, type }: Addition): string {
  const definition = catalog.service(service);
  const chosen =
    definition?.variants?.find((item) => item.id === variant) ?? definition?.variants?.[0];
  const noun = type?.split('::').at(-1) ?? chosen?.noun ?? definition?.noun ?? 'Node';
  return newNodeName(stage.session.getState().document, noun);
}

export interface Placed extends Addition {
  readonly id: string;
  readonly at: Point;
  readonly container?: string | undefined;
}

/** Edits that add a node, in a container when one takes it. */
export function addEdits(stage: Stage, placed: Placed): readonly EditCall[] {
  const { id, service, variant, type, at, container } = placed;
  const args = {
    id,
    service,
    name: nameFor(stage, placed),
    at,
    ...(variant === undefined ? {} : { variant }),
    ...(type === undefined ? {} : { type }),
    properties: networkOf(stage, service, at),
  };
  const adding = { edit: 'node.add', args };
  if (container === undefined) return [adding];
  const place = hasIdleGroup(stage)
    ? { edit: 'node.place', args: { nodeId: id, container } }
    : placeEdit(stage, id, container);
  return [adding, place];
}

/** Whether a security group waits for what it shall guard: then none is made unasked. */
function hasIdleGroup(stage: Stage): boolean {
  const group = catalog.serviceOfType('AWS::EC2::SecurityGroup')?.id;
  const { nodes, wires } = stage.settledScene();
  const busy = new Set([...wires.values()].map(({ from }) => from));
  return [...nodes.values()].some(({ id, service }) => service === group && !busy.has(id));
}

/** What names a VPC and is not drawn in one, as a security group: the one that it is put on, or the only one. */
function networkOf(stage: Stage, service: string, at: Point): ValueMap {
  const { annotate = {} } = catalog.service(service) ?? {};
  const isVpc = (id: string | undefined): boolean =>
    catalog.service(id ?? '')?.capabilities.container?.of === 'vpc';
  const path = Object.keys(annotate).find((key) => isVpc(annotate[key]?.refersTo?.service));
  if (path === undefined || path.includes('.') || placesIn(service) !== undefined) return {};
  const middle = { x: at.x + NODE_WIDTH / 2, y: at.y + NODE_HEIGHT / 2 };
  const under = takerAt(stage, middle, { takes: ({ zone }) => zone === 'vpc' });
  const [only, ...others] = stage.session
    .getState()
    .graph.nodes()
    .filter((node) => isVpc(node.service.id));
  const vpc = under?.id ?? (others.length === 0 ? only?.id : undefined);
  return vpc === undefined ? {} : { [path]: { $ref: vpc } };
}

/** Adds a node, selects it, and says so to the page. */
export function add(
  stage: Stage,
  placed: Omit<Placed, 'id'>,
  insertion?: Insertion,
): string | undefined {
  const { session } = stage;
  const id = session.newId();
  const wiring = insertion === undefined ? [] : insertEdits(insertion, id, session.newId);
  const label = insertion === undefined ? undefined : `Insert ${nameFor(stage, placed)}`;
  if (!session.edit([...addEdits(stage, { ...placed, id }), ...wiring], label)) return undefined;
  stage.session.select([id]);
  return id;
}

/** A free place near a point, where a card stands clear of the others: rather beside than below, and not before. */
export function freePlace(stage: Stage, wanted: Point): Point {
  const from = { x: snap(wanted.x - NODE_WIDTH / 2), y: snap(wanted.y - NODE_HEIGHT / 2) };
  const step = { x: NODE_WIDTH + 48, y: NODE_HEIGHT + 44 };
  for (let ring = 0; ring < 12; ring += 1) {
    const places = cellsOf(ring).map(({ column, row }) => ({
      x: from.x + column * step.x,
      y: from.y + row * step.y,
    }));
    const free = places.find((at) => isFree(stage, at));
    if (free !== undefined) return free;
  }
  return from;
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Cells so far from the middle, in reading order from it: on to the right, down, then back. */
function cellsOf(ring: number): readonly Cell[] {
  const span = Array.from({ length: 2 * ring + 1 }, (_, at) => at - ring);
  const back = ({ column, row }: Cell): number => (row < 0 ? 2 : 0) + (column < 0 ? 1 : 0);
  const away = ({ column, row }: Cell): number => 2 * Math.abs(row) + Math.abs(column);
  return span
    .flatMap((row) => span.map((column) => ({ column, row })))
    .filter(({ column, row }) => Math.max(Math.abs(column), Math.abs(row)) === ring)
    .toSorted((a, b) => back(a) - back(b) || away(a) - away(b));
}

function isFree(stage: Stage, at: Point): boolean {
  const area: Box = {
    x: at.x - 24,
    y: at.y - 20,
    width: NODE_WIDTH + 48,
    height: NODE_HEIGHT + 40,
  };
  return stage.router.index.within(area).length === 0;
}

/** Whether a service takes a place in subnets, by its definition. */
function placesIn(service: string): 'subnet' | 'vpc' | undefined {
  const capabilities = catalog.service(service)?.capabilities;
  if (capabilities?.container?.of === 'subnet') return 'vpc';
  return capabilities?.placeable === undefined ? undefined : 'subnet';
}

/** The container at a point that a new node of a service goes into. */
export function takerOf(stage: Stage, service: string, world: Point): SceneContainer | undefined {
  const wanted = placesIn(service);
  if (wanted === undefined) return undefined;
  return takerAt(stage, world, { takes: ({ zone }) => (zone === 'vpc') === (wanted === 'vpc') });
}

/** What a new node of a service takes: a card, or the frame of a tier that holds nothing yet. */
export function sizeOf(service: string): Pick<Box, 'width' | 'height'> {
  return placesIn(service) === 'vpc'
    ? EMPTY_CONTAINER.private
    : { width: NODE_WIDTH, height: NODE_HEIGHT };
}

/** Second line of the card of a node that is not there yet. */
export function detailFor({ service, variant }: Addition): string {
  const definition = catalog.service(service);
  if (definition === undefined) return '';
  return definition.variants?.find(({ id }) => id === variant)?.title ?? definition.title;
}
