import {
  bendScene,
  buildScene,
  createRouter,
  inflate,
  intersects,
  moveScene,
  type Box,
  type Point,
  type Router,
  type Scene,
} from '@archivolt/render';
import type { Session } from '../state/session-state.js';
import { createStore, type Store } from '../state/store.js';
import { withoutLayers } from './layers.js';
import { isMounted, levelAt } from './level.js';
import { initialStage, type StageState, type View } from './stage-state.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What moves the camera: React Flow, once it is there. */
export interface Camera {
  go(view: View, milliseconds: number): void;
}

/** All that the canvas keeps of one session. Commands and gestures act on it. */
export interface Stage {
  readonly session: Session;
  readonly store: Store<StageState>;
  readonly router: Router;
  /** As shown: with what is being dragged where it is now. */
  scene(): Scene;
  /** As the document has it. */
  settledScene(): Scene;
  /** As the document has it, with the layers that are off. */
  wholeScene(): Scene;
  view(): View;
  /** Where the camera is going, or is when it stands still. */
  aim(): View;
  size(): Size;
  /** The canvas element's place on the page. */
  origin(): Point;
  /** The part of the drawing that is in view, in canvas units. */
  seen(margin?: number): Box;
  toWorld(page: Point): Point;
  toScreen(world: Point): Point;
  /** The camera moved, by hand or on its way to where it aims. */
  looked(view: View, isByHand?: boolean): void;
  go(view: View, milliseconds?: number): void;
  /** Shows items elsewhere than the document says, until called with nothing. */
  shift(positions: ReadonlyMap<string, Point>): void;
  /** Where they are shown meanwhile. */
  shifted(): ReadonlyMap<string, Point>;
  /** Shows a wire with other corners than the document says, until called without any. */
  bend(wire: string, bends: readonly Point[] | undefined): void;
  /** All by default: what is painted may look otherwise though nothing of it changed. */
  paint(news?: 'changed' | 'all'): void;
  attach(parts: { readonly camera: Camera; readonly element: HTMLElement }): () => void;
  /** Told of each new scene. */
  onScene(listener: () => void): () => void;
  /** Told of each change of the session or of the canvas's own state. */
  onChange(listener: () => void): () => void;
  /** Whether the camera has just moved, and may go on. */
  isMoving(): boolean;
  /** Does something at the start of the next frame: what it changes is shown in that frame. */
  nextFrame(task: () => void): void;
  /** Called before each frame that has something new to show. */
  onFrame(listener: FrameListener): () => void;
}

/** `moved`: nothing is new but where the camera is. `changed`: what has changed is seen by comparing. */
export type News = 'moved' | 'changed' | 'all';
type FrameListener = (news: News) => void;

/** Nodes within this distance of the view are mounted before they are seen. */
const MARGIN = 240;
/** Milliseconds without a move after which the camera rests. */
const REST = 200;
/** Nodes mounted a frame: more would be felt. The rest is painted until its turn. */
const BUDGET = 48;

const stages = new WeakMap<Session, Stage>();

/** The canvas's side of a session; made when first asked for. */
export function stageOf(session: Session): Stage {
  const known = stages.get(session);
  if (known !== undefined) return known;
  const made = createStage(session);
  stages.set(session, made);
  return made;
}

interface Core {
  readonly session: Session;
  readonly store: Store<StageState>;
  readonly router: Router;
  readonly listeners: Set<FrameListener>;
  readonly sceneListeners: Set<() => void>;
  /** As the document has it. */
  whole: Scene;
  /** Without the layers that are off. */
  settled: Scene;
  shown: Scene;
  positions: ReadonlyMap<string, Point>;
  bent: { readonly wire: string; readonly bends: readonly Point[] } | undefined;
  view: View;
  /** Absent once it was moved by hand. */
  aim: View | undefined;
  size: Size;
  element: HTMLElement | undefined;
  camera: Camera | undefined;
  frame: number | undefined;
  /** What is done at the start of the next frame. */
  tasks: (() => void)[];
  /** Whether the next frame has something new to show. */
  isDue: boolean;
  /** What the next frame shows. */
  news: News;
  /** Runs while the camera moves. */
  rest: ReturnType<typeof setTimeout> | undefined;
  /** Area whose nodes are mounted. */
  window: Box | undefined;
}

function createStage(session: Session): Stage {
  const { document, graph } = session.getState();
  const settled = buildScene({ document, graph });
  const core: Core = {
    session,
    store: createStore(initialStage),
    router: createRouter(),
    listeners: new Set(),
    sceneListeners: new Set(),
    whole: settled,
    settled,
    shown: settled,
    positions: new Map(),
    bent: undefined,
    view: { x: 0, y: 0, zoom: 1 },
    aim: undefined,
    size: { width: 0, height: 0 },
    element: undefined,
    camera: undefined,
    frame: undefined,
    tasks: [],
    isDue: false,
    news: 'all',
    rest: undefined,
    window: undefined,
  };
  core.router.update(settled);
  let seen = session.getState();
  session.subscribe(() => {
    const next = session.getState();
    const isElsewhere = next.environment !== seen.environment;
    if (next.document !== seen.document || isElsewhere)
      rebuild(core, isElsewhere ? undefined : core.whole);
    seen = next;
    paint(core);
  });
  let { off, mounted, percent } = core.store.get();
  core.store.subscribe(() => {
    const state = core.store.get();
    if (state.off !== off) {
      off = state.off;
      relayer(core);
    }
    // A card that mounts while the camera moves covers its painting, and a zoom is told as such.
    const isOfMove = state.mounted !== mounted || state.percent !== percent;
    if (isOfMove && core.rest !== undefined) request(core);
    else paint(core);
    ({ mounted, percent } = state);
  });
  return surface(core);
}

function surface(core: Core): Stage {
  return {
    session: core.session,
    store: core.store,
    router: core.router,
    scene: () => core.shown,
    settledScene: () => core.settled,
    wholeScene: () => core.whole,
    view: () => core.view,
    size: () => core.size,
    origin: () => {
      const box = core.element?.getBoundingClientRect();
      return { x: box?.left ?? 0, y: box?.top ?? 0 };
    },
    seen: (margin) => seen(core, margin),
    toWorld: (page) => {
      const box = core.element?.getBoundingClientRect();
      const { x, y, zoom } = core.view;
      return {
        x: (page.x - (box?.left ?? 0) - x) / zoom,
        y: (page.y - (box?.top ?? 0) - y) / zoom,
      };
    },
    toScreen: (world) => ({
      x: world.x * core.view.zoom + core.view.x,
      y: world.y * core.view.zoom + core.view.y,
    }),
    looked: (view, isByHand = false) => {
      if (isByHand) core.aim = undefined;
      looked(core, view);
    },
    aim: () => core.aim ?? core.view,
    go: (view, milliseconds = 0) => {
      core.aim = view;
      if (core.camera === undefined) looked(core, view);
      else core.camera.go(view, isStill() ? 0 : milliseconds);
    },
    shift: (positions) => {
      core.positions = positions;
      reshow(core);
    },
    shifted: () => core.positions,
    bend: (wire, bends) => {
      core.bent = bends === undefined ? undefined : { wire, bends };
      reshow(core);
    },
    paint: (news = 'all') => paint(core, news),
    isMoving: () => core.rest !== undefined,
    attach: (parts) => attach(core, parts),
    onScene: (listener) => listen(core.sceneListeners, listener),
    onChange: (listener) => listenToBoth(core, listener),
    nextFrame: (task) => {
      core.tasks.push(task);
      schedule(core);
    },
    onFrame: (listener) => listen(core.listeners, listener),
  };
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function listenToBoth({ session, store }: Core, listener: () => void): () => void {
  const stops = [session.subscribe(listener), store.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function attach(core: Core, parts: { camera: Camera; element: HTMLElement }): () => void {
  core.camera = parts.camera;
  core.element = parts.element;
  const measure = (): void => {
    const { width, height } = parts.element.getBoundingClientRect();
    core.size = { width, height };
    core.window = undefined;
    mount(core);
    paint(core, 'all');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(parts.element);
  measure();
  return () => {
    observer.disconnect();
    core.camera = undefined;
    core.element = undefined;
    if (core.frame !== undefined) cancelAnimationFrame(core.frame);
    core.frame = undefined;
    clearTimeout(core.rest);
    core.rest = undefined;
  };
}

function rebuild(core: Core, previous: Scene | undefined): void {
  const { document, graph } = core.session.getState();
  core.whole = buildScene({ document, graph, previous });
  relayer(core);
}

function relayer(core: Core): void {
  core.settled = withoutLayers(core.whole, core.store.get().off);
  reshow(core);
}

function reshow(core: Core): void {
  const { settled, positions, bent } = core;
  const moved = moveScene(settled, positions);
  core.shown = bent === undefined ? moved : bendScene(moved, bent.wire, bent.bends);
  core.router.update(core.shown);
  core.window = undefined;
  mount(core);
  for (const listener of core.sceneListeners) listener();
  paint(core);
}

function looked(core: Core, view: View): void {
  core.view = view;
  settleLater(core);
  const { level, percent } = core.store.get();
  const nextLevel = levelAt(view.zoom, level);
  const nextPercent = Math.round(view.zoom * 100);
  if (nextLevel !== level || nextPercent !== percent) {
    core.store.patch({ level: nextLevel, percent: nextPercent });
  }
  mount(core);
  request(core);
}

/** Each move puts off the rest, when all is painted as if the camera had always been there. */
function settleLater(core: Core): void {
  clearTimeout(core.rest);
  core.rest = setTimeout(() => {
    core.rest = undefined;
    paint(core, 'all');
  }, REST);
}

function seen({ view, size }: Core, margin = 0): Box {
  const box = {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: size.width / view.zoom,
    height: size.height / view.zoom,
  };
  return margin === 0 ? box : inflate(box, margin);
}

/** Brings the mounted nodes in line with the view, some each frame. */
function mount(core: Core): void {
  const { level, mounted } = core.store.get();
  if (!isMounted(level) || core.size.width === 0) {
    core.window = undefined;
    if (mounted.length > 0) core.store.patch({ mounted: [] });
    return;
  }
  const view = seen(core);
  const isCovered =
    core.window !== undefined &&
    view.x >= core.window.x &&
    view.y >= core.window.y &&
    view.x + view.width <= core.window.x + core.window.width &&
    view.y + view.height <= core.window.y + core.window.height;
  if (isCovered) return;
  const area = inflate(view, MARGIN);
  const wanted = new Set(core.router.index.within(area));
  for (const id of core.positions.keys()) if (core.shown.nodes.has(id)) wanted.add(id);
  const kept = mounted.filter((id) => wanted.has(id));
  const has = new Set(kept);
  const missing = [...wanted].filter((id) => !has.has(id));
  const now = nearFirst(core, missing, view).slice(0, BUDGET);
  if (now.length < missing.length) paint(core);
  else core.window = area;
  if (now.length > 0 || kept.length !== mounted.length) {
    core.store.patch({ mounted: [...kept, ...now] });
  }
}

function nearFirst({ shown }: Core, ids: string[], view: Box): readonly string[] {
  if (ids.length <= BUDGET) return ids;
  const isIn = (id: string): number => {
    const node = shown.nodes.get(id);
    return node !== undefined && intersects(node, view) ? 0 : 1;
  };
  return ids.toSorted((a, b) => isIn(a) - isIn(b));
}

/** Paints all, or only what looks otherwise than before. */
function paint(core: Core, news: 'changed' | 'all' = 'changed'): void {
  if (core.news !== 'all') core.news = news;
  request(core);
}

function request(core: Core): void {
  core.isDue = true;
  schedule(core);
}

function schedule(core: Core): void {
  if (core.frame !== undefined || core.element === undefined) return;
  core.frame = requestAnimationFrame(() => show(core));
}

function show(core: Core): void {
  const { tasks } = core;
  core.tasks = [];
  try {
    // What they ask to be painted is painted below: the frame is still asked for.
    for (const task of tasks) task();
  } finally {
    core.frame = undefined;
  }
  if (!core.isDue) return;
  core.isDue = false;
  mount(core);
  const { news } = core;
  core.news = 'moved';
  for (const listener of core.listeners) listener(news);
}
