import type { Point } from '@archivolt/render';
import { startRenaming, straighten, toggleFold } from '../commands.js';
import { addNote } from '../notes.js';
import type { Stage } from '../stage.js';
import { autoPan } from './auto-pan.js';
import { bendWire } from './bend-wire.js';
import { drawArrow } from './draw-arrow.js';
import { dropWire, drawWire, leadWire, reattachWire } from './draw-wire.js';
import type { Gesture, Press } from './gesture.js';
import { hitAt, type Hit } from './hit.js';
import { marquee } from './marquee.js';
import { moveItems } from './move-items.js';
import { portBox } from './port-box.js';
import { resizeContainer } from './resize-container.js';
import { resizeNote } from './resize-note.js';

const PRIMARY = 0;
const SECONDARY = 2;

/** Turns pointer events of the canvas element into gestures. Returns how to stop. */
export function listenToPointer(stage: Stage, element: HTMLElement): () => void {
  let active: Gesture | undefined;
  let latest: Press | undefined;
  let isQueued = false;
  const pan = autoPan(stage, (press) => active?.move(press));

  const down = (event: PointerEvent): void => {
    if (isForeign(event.target) || stage.store.get().presentation !== undefined) return;
    const press = pressOf(stage, event);
    if (event.button === SECONDARY) selectFor(stage, press);
    if (event.button !== PRIMARY || isPanning(stage)) return;
    element.focus({ preventScroll: true });
    stage.store.patch({ isKeyboard: false, popover: undefined });
    if (isDone(stage, press)) return event.preventDefault();
    element.setPointerCapture(event.pointerId);
    active = begin(stage, press, hitAt(stage, press.world));
    pan.follow(press);
  };

  // One update a frame: more would be work that nobody sees.
  const follow = (): void => {
    isQueued = false;
    if (latest === undefined) return;
    if (active === undefined) wander(stage, latest.world, element);
    else active.move(latest);
  };

  const move = (event: PointerEvent): void => {
    latest = pressOf(stage, event);
    if (active === undefined) takeOver(stage, event, latest);
    else pan.follow(latest);
    const { drawing } = stage.store.get();
    if (isForeign(event.target) && active === undefined && drawing === undefined) return;
    if (!isQueued) stage.nextFrame(follow);
    isQueued = true;
  };

  const rest = (): void => {
    active = latest = undefined;
    pan.stop();
  };

  const up = (event: PointerEvent): void => {
    const gesture = active;
    rest();
    gesture?.end(pressOf(stage, event));
  };

  const cancel = (): void => {
    active?.cancel();
    rest();
  };

  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || active === undefined) return;
    event.stopPropagation();
    cancel();
  };

  const events = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancel,
    pointerleave: () => active ?? unhover(stage),
    dblclick: (event: MouseEvent) => pressedTwice(stage, event),
  };
  return listenAll(element, events, { keydown: escape, wheel: pan.stay });
}

export function unhover({ store }: Stage): void {
  const { hovered, hoveredWire } = store.get();
  if ((hovered ?? hoveredWire) !== undefined)
    store.patch({ hovered: undefined, hoveredWire: undefined });
}

/** What is under the pointer, for the menu that opens: it, or all that is selected with it. */
function selectFor(stage: Stage, press: Press): void {
  const { session } = stage;
  const hit = hitAt(stage, press.world);
  if (hit.kind === 'canvas') session.select([]);
  else if (!session.getState().selection.has(hit.id)) session.select([hit.id]);
}

/** A press that is all there is: a loose wire lands, a note is put. */
function isDone(stage: Stage, press: Press): boolean {
  const { drawing, tool } = stage.store.get();
  if (drawing !== undefined) dropWire(stage, press);
  else if (tool === 'note' || tool === 'title') addNote(stage, press.world, tool);
  else return false;
  return true;
}

/** The pointer takes over a wire that the keyboard began. */
function takeOver(stage: Stage, event: PointerEvent, press: Press): void {
  const { drawing } = stage.store.get();
  if (drawing === undefined || drawing.pointer !== undefined) return;
  if (Math.hypot(event.movementX, event.movementY) > 2) leadWire(stage, press.world);
}

type Listeners = Readonly<Record<string, (event: never) => void>>;

function listenAll(element: HTMLElement, events: Listeners, early: Listeners): () => void {
  const all = Object.entries(events) as [string, EventListener][];
  const first = Object.entries(early) as [string, EventListener][];
  for (const [name, listener] of all) element.addEventListener(name, listener);
  for (const [name, listener] of first) window.addEventListener(name, listener, true);
  return () => {
    for (const [name, listener] of all) element.removeEventListener(name, listener);
    for (const [name, listener] of first) window.removeEventListener(name, listener, true);
  };
}

function pressedTwice(stage: Stage, event: MouseEvent): void {
  if (isForeign(event.target) || stage.store.get().presentation !== undefined) return;
  const world = stage.toWorld({ x: event.clientX, y: event.clientY });
  const hit = hitAt(stage, world);
  if (hit.kind === 'canvas' && stage.store.get().tool === 'select')
    stage.store.patch({ popover: { kind: 'add', world } });
  if (hit.kind === 'frame') toggleFold(stage.session, hit.id);
  if (hit.kind === 'wire') straighten(stage.session, hit.id);
  if (hit.kind === 'note' || hit.kind === 'group') startRenaming(stage, hit.id);
  if (hit.kind !== 'node') return;
  if (stage.scene().containers.has(hit.id)) toggleFold(stage.session, hit.id);
  else startRenaming(stage, hit.id);
}

/** Popovers and tools that float over the canvas keep their own events. */
function isForeign(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-floating]') !== null;
}

function isPanning(stage: Stage): boolean {
  return stage.store.get().tool === 'hand';
}

function pressOf(stage: Stage, event: PointerEvent): Press {
  const page: Point = { x: event.clientX, y: event.clientY };
  return {
    page,
    world: stage.toWorld(page),
    isShift: event.shiftKey,
    isAlt: event.altKey,
    isControl: event.ctrlKey || event.metaKey,
  };
}

function begin(stage: Stage, press: Press, hit: Hit): Gesture | undefined {
  const { session, store } = stage;
  if (store.get().tool === 'arrow') return drawArrow(stage, press);
  switch (hit.kind) {
    case 'port':
      return drawWire(stage, press, hit.id);
    case 'wire-end':
      return reattachWire(stage, press, hit);
    case 'node':
    case 'frame':
      if (store.get().tool !== 'wire' || portBox(stage, hit.id) === undefined)
        return dragged(stage, press, hit.id);
      store.patch({ tool: 'select' });
      return drawWire(stage, press, hit.id);
    case 'group':
    case 'note':
      return dragged(stage, press, hit.id);
    case 'note-end': {
      const note = stage.scene().notes.get(hit.id);
      return note === undefined ? undefined : resizeNote(stage, press, note);
    }
    case 'grip':
      return resizeContainer(stage, press, hit);
    case 'wire':
      session.select([hit.id], press.isShift || press.isControl ? 'toggle' : 'replace');
      return bendWire(stage, press, hit.id);
    case 'canvas':
      return marquee(stage, press);
  }
}

/** Selects at the press what is not selected; a press on one of several waits for the release. */
function dragged(stage: Stage, press: Press, id: string): Gesture {
  const { session } = stage;
  const isSelected = session.getState().selection.has(id);
  if (press.isShift || (press.isControl && !isSelected)) session.select([id], 'toggle');
  else if (!isSelected) session.select([id]);
  const gesture = moveItems(stage, press);
  return {
    ...gesture,
    end: (released) => {
      const wasDragged = stage.store.get().dragged.size > 0;
      gesture.end(released);
      if (wasDragged || !isSelected || press.isShift) return;
      session.select([id], press.isControl ? 'toggle' : 'replace');
    },
  };
}

const CURSORS: Readonly<Record<Hit['kind'], string>> = {
  port: 'crosshair',
  node: 'default',
  'wire-end': 'grab',
  wire: 'default',
  frame: 'default',
  grip: 'default',
  note: 'default',
  'note-end': 'nwse-resize',
  group: 'default',
  canvas: 'default',
};

/** What shows a port while it is pointed at: a card, a container by its header or edge. */
const HOVERED: ReadonlySet<Hit['kind']> = new Set(['node', 'port', 'frame', 'grip']);

/** With no button held: a loose wire follows, else what is under the pointer is told. */
function wander(stage: Stage, world: Point, element: HTMLElement): void {
  if (stage.store.get().drawing?.pointer === undefined) hover(stage, world, element);
  else leadWire(stage, world);
}

function hover(stage: Stage, world: Point, element: HTMLElement): void {
  const hit = hitAt(stage, world);
  const { hovered, hoveredWire } = stage.store.get();
  const node = HOVERED.has(hit.kind) && 'id' in hit ? hit.id : undefined;
  const wire = hit.kind === 'wire' ? hit.id : undefined;
  if (node !== hovered || wire !== hoveredWire) {
    stage.store.patch({ hovered: node, hoveredWire: wire });
  }
  element.style.cursor = hit.kind === 'grip' ? resizeCursor(hit.grip) : CURSORS[hit.kind];
}

function resizeCursor(grip: Extract<Hit, { kind: 'grip' }>['grip']): string {
  const isSide = grip.left || grip.right;
  if (!isSide) return 'ns-resize';
  if (!grip.top && !grip.bottom) return 'ew-resize';
  return grip.left === grip.top ? 'nwse-resize' : 'nesw-resize';
}
