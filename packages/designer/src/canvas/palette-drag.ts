import { centre, holds, NODE_HEIGHT, NODE_WIDTH, type Box, type Point } from '@archivolt/render';
import type { Session } from '../state/session-state.js';
import {
  add,
  addEdits,
  detailFor,
  freePlace,
  nameFor,
  sizeOf,
  takerOf,
  type Addition,
} from './adding.js';
import { focusDrawing } from './focus-drawing.js';
import { snap, THRESHOLD } from './gestures/gesture.js';
import { align } from './gestures/guides.js';
import { hitAt } from './gestures/hit.js';
import { clearIn, grown } from './gestures/placing.js';
import { insertionOf, type Insertion } from './inserting.js';
import { stageOf, type Stage } from './stage.js';

/** Adds a service in the middle of the view, or beside what stands there. */
export function addAtCentre(
  session: Session,
  service: string,
  ...[variant, type]: readonly (string | undefined)[]
): void {
  const stage = stageOf(session);
  const at = freePlace(stage, centre(stage.seen()));
  const id = add(stage, { service, variant, type, at });
  if (id !== undefined) session.reveal({ node: id });
}

/** Begins a drag from the palette. The ghost is the real node, snapped; the drop is one edit. */
export function startPaletteDrag(
  session: Session,
  addition: Pick<Addition, 'service' | 'variant' | 'type'>,
  { event, onAdded }: { readonly event: PointerEvent; readonly onAdded?: () => void },
): void {
  if (event.button !== 0) return;
  const stage = stageOf(session);
  const start = { x: event.clientX, y: event.clientY };
  let isDragging = false;
  let insertion: Insertion | undefined;
  const fits = judgedOnce(stage, addition);
  const move = (moved: PointerEvent): void => {
    const page = { x: moved.clientX, y: moved.clientY };
    isDragging ||= Math.hypot(page.x - start.x, page.y - start.y) >= THRESHOLD;
    if (!isDragging) return;
    showGhost(stage, addition, page);
    const wire = stage.store.get().receiver === undefined ? wireUnder(stage) : undefined;
    insertion = wire === undefined ? undefined : fits(wire);
    stage.store.patch({ hoveredWire: insertion?.edge });
  };
  const stop = (): void => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
    stage.store.patch({
      ghost: undefined,
      guides: [],
      receiver: undefined,
      hoveredWire: undefined,
    });
  };
  const listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['pointermove', (moved) => moved instanceof PointerEvent && move(moved)],
    [
      'pointerup',
      () => {
        const { ghost, receiver } = stage.store.get();
        stop();
        if (ghost?.isOnCanvas !== true) return;
        const at = { x: ghost.box.x, y: ghost.box.y };
        add(stage, { ...addition, at, container: receiver?.id }, insertion);
        onAdded?.();
        focusDrawing();
      },
    ],
    ['pointercancel', stop],
    ['keydown', (key) => key instanceof KeyboardEvent && key.key === 'Escape' && stop()],
  ];
  for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
}

/** Whether a service fits into a wire, asked once for each wire of a drag. */
function judgedOnce(stage: Stage, addition: Addition): (edge: string) => Insertion | undefined {
  const known = new Map<string, Insertion | undefined>();
  return (edge) => {
    if (known.has(edge)) return known.get(edge);
    const { document } = stage.session.getState();
    const id = stage.session.newId();
    const adding = addEdits(stage, { ...addition, id, at: { x: 0, y: 0 } });
    const found = insertionOf({ document, edge, adding, id });
    known.set(edge, found);
    return found;
  };
}

/** The wire under the middle of the ghost. */
function wireUnder(stage: Stage): string | undefined {
  const { ghost } = stage.store.get();
  const hit = ghost?.isOnCanvas === true ? hitAt(stage, centre(ghost.box)) : undefined;
  return hit?.kind === 'wire' ? hit.id : undefined;
}

function showGhost(stage: Stage, addition: Addition, page: Point): void {
  const world = stage.toWorld(page);
  const rough: Box = {
    x: snap(world.x - NODE_WIDTH / 2),
    y: snap(world.y - NODE_HEIGHT / 2),
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
  };
  const near = stage.router.index.within(stage.seen()).slice(0, 400);
  const others = near.flatMap((id) => stage.router.index.box(id) ?? []);
  const { by, guides } = align(rough, others, 5 / stage.view().zoom);
  const aligned = { ...rough, x: rough.x + by.x, y: rough.y + by.y };
  const isOnCanvas = holds({ ...stage.origin(), ...stage.size() }, page);
  const zone = isOnCanvas ? takerOf(stage, addition.service, world) : undefined;
  const box =
    zone === undefined
      ? aligned
      : { ...aligned, ...clearIn(stage, zone, { ...aligned, ...sizeOf(addition.service) }) };
  stage.store.patch({
    ghost: {
      service: addition.service,
      variant: addition.variant,
      name: nameFor(stage, addition),
      detail: detailFor(addition),
      box,
      isOnCanvas,
    },
    guides: isOnCanvas ? guides : [],
    receiver:
      zone === undefined
        ? undefined
        : { id: zone.id, box: grown(stage, zone, [{ ...box, ...sizeOf(addition.service) }]) },
  });
}
