import type { Point } from '@archivolt/render';
import type { Stage } from '../stage.js';
import { THRESHOLD, type Press } from './gesture.js';

/** What is dragged to the edge of the canvas takes the view along. */
export interface AutoPan {
  /** The first is where the drag begins. */
  follow(press: Press): void;
  /** The wheel moves the drawing: what is dragged stays under the pointer. */
  stay(): void;
  stop(): void;
}

/** Pixels from an edge, inside and out. */
const EDGE = 28;
/** Milliseconds at the edge before it counts: whoever only passes it goes elsewhere. */
const DWELL = 160;
/** Pixels a millisecond, where the pointer is furthest out. */
const FASTEST = 0.9;
const LONGEST_FRAME = 32;

/** `moved` is told the same press over what has come under it. */
export function autoPan(stage: Stage, moved: (press: Press) => void): AutoPan {
  let start: Point | undefined;
  let press: Press | undefined;
  let since: number | undefined;
  let before = 0;
  let frame: number | undefined;
  const step = (now: number): void => {
    frame = undefined;
    const push = press === undefined ? STILL : pushAt(stage, press.page);
    if (press === undefined || isStill(push)) {
      since = undefined;
      return;
    }
    since ??= now;
    if (now - since >= DWELL) {
      const time = Math.min(now - before, LONGEST_FRAME) * FASTEST;
      const { x, y, zoom } = stage.view();
      stage.go({ x: x - push.x * time, y: y - push.y * time, zoom });
      press = { ...press, world: stage.toWorld(press.page) };
      moved(press);
    }
    before = now;
    frame = requestAnimationFrame(step);
  };
  return {
    follow: (next) => {
      press = next;
      start ??= next.page;
      const isFar = Math.hypot(next.page.x - start.x, next.page.y - start.y) >= THRESHOLD;
      if (isFar && !isStill(pushAt(stage, next.page))) frame ??= requestAnimationFrame(step);
    },
    stay: () =>
      stage.nextFrame(() => {
        if (press === undefined) return;
        press = { ...press, world: stage.toWorld(press.page) };
        moved(press);
      }),
    stop: () => {
      start = press = since = undefined;
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}

const STILL: Point = { x: 0, y: 0 };

function isStill({ x, y }: Point): boolean {
  return x === 0 && y === 0;
}

/** Which way the pointer pushes, from -1 to 1 each way. */
function pushAt(stage: Stage, page: Point): Point {
  const origin = stage.origin();
  const { width, height } = stage.size();
  return { x: beyond(page.x - origin.x, width), y: beyond(page.y - origin.y, height) };
}

function beyond(at: number, length: number): number {
  const near = Math.max(0, EDGE - at) - Math.max(0, at - (length - EDGE));
  return -Math.min(1, Math.max(-1, near / EDGE));
}
