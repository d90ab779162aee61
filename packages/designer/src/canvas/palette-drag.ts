import { holds, NODE_HEIGHT, NODE_WIDTH, type Box, type Point } from '@archivolt/render';
import type { Session } from '../state/session-state.js';
import { add, detailFor, freePlace, nameFor, placesIn, type Addition } from './adding.js';
import { snap, THRESHOLD } from './gestures/gesture.js';
import { align } from './gestures/guides.js';
import { containerAt } from './gestures/hit.js';
import { grown } from './gestures/placing.js';
import { stageOf, type Stage } from './stage.js';

/** Adds a service in the middle of the view, or beside what stands there. */
export function addAtCentre(
  session: Session,
  service: string,
  ...[variant, type]: readonly (string | undefined)[]
): void {
  const stage = stageOf(session);
  const { x, y, width, height } = stage.seen();
  const at = freePlace(stage, { x: x + width / 2, y: y + height / 2 });
  const id = add(stage, { service, variant, type, at });
  if (id !== undefined) session.reveal({ node: id });
}

/** Begins a drag from the palette. The ghost is the real node, snapped; the drop is one edit. */
export function startPaletteDrag(
  session: Session,
  service: string,
  ...[variant, event]: readonly [string | undefined, PointerEvent]
): void {
  if (event.button !== 0) return;
  const stage = stageOf(session);
  const addition = { service, variant };
  const start = { x: event.clientX, y: event.clientY };
  let isDragging = false;
  const move = (moved: PointerEvent): void => {
    const page = { x: moved.clientX, y: moved.clientY };
    isDragging ||= Math.hypot(page.x - start.x, page.y - start.y) >= THRESHOLD;
    if (isDragging) showGhost(stage, addition, page);
  };
  const stop = (): void => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
    stage.store.patch({ ghost: undefined, guides: [], receiver: undefined });
  };
  const listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['pointermove', (moved) => moved instanceof PointerEvent && move(moved)],
    [
      'pointerup',
      () => {
        const { ghost, receiver } = stage.store.get();
        stop();
        if (ghost?.isOnCanvas !== true) return;
        add(stage, {
          ...addition,
          at: { x: ghost.box.x, y: ghost.box.y },
          container: receiver?.id,
        });
      },
    ],
    ['pointercancel', stop],
    ['keydown', (key) => key instanceof KeyboardEvent && key.key === 'Escape' && stop()],
  ];
  for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
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
  const box = { ...rough, x: rough.x + by.x, y: rough.y + by.y };
  const zone = containerAt(stage, world);
  const wanted = placesIn(addition.service);
  const isTaken =
    zone !== undefined && (wanted === 'vpc' ? zone.zone === 'vpc' : zone.zone !== 'vpc');
  const isOnCanvas = holds({ ...stage.origin(), ...stage.size() }, page);
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
      wanted !== undefined && isTaken && isOnCanvas
        ? { id: zone.id, box: grown(zone, [box]) }
        : undefined,
  });
}
