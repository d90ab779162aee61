import type { Point } from '../geometry.js';
import { arcCurves } from './arc.js';

/** A step of a path in places of the picture: where it goes, with the handles of a curve. */
export type Step =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly handles: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' };

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giy;
const FLAG = /[01]/y;
const BETWEEN = /[\s,]*/y;

interface Walk {
  at: Point;
  start: Point;
  /** Handle that a smooth curve mirrors, with the kind of curve that left it. */
  handle: { readonly of: 'C' | 'Q'; readonly point: Point } | undefined;
  readonly steps: Step[];
}

/** The `d` of an SVG path as moves, lines and cubic curves. */
export function pathSteps(d: string): readonly Step[] {
  const walk: Walk = { at: { x: 0, y: 0 }, start: { x: 0, y: 0 }, handle: undefined, steps: [] };
  for (const [, letter = '', said = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const numbers = numbersOf(said, command === 'A');
    for (const [index, part] of portions(numbers, COUNTS[command] ?? 0).entries()) {
      const implied = command === 'M' && index > 0 ? 'L' : command;
      take(walk, implied, { numbers: part, isRelative: letter !== command });
    }
  }
  return walk.steps;
}

/** What a command that is written once does several times. */
function portions(numbers: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const count = Math.floor(numbers.length / size);
  return Array.from({ length: count }, (_, index) =>
    numbers.slice(index * size, (index + 1) * size),
  );
}

function numbersOf(text: string, isArc: boolean): readonly number[] {
  const found: number[] = [];
  let at = 0;
  for (;;) {
    at = end(BETWEEN, text, at) ?? at;
    const isFlag = isArc && (found.length % 7 === 3 || found.length % 7 === 4);
    const next = end(isFlag ? FLAG : NUMBER, text, at);
    if (next === undefined) return found;
    found.push(Number(text.slice(at, next)));
    at = next;
  }
}

function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface Given {
  readonly numbers: readonly number[];
  readonly isRelative: boolean;
}

function take(walk: Walk, command: string, { numbers, isRelative }: Given): void {
  const { at } = walk;
  const from = isRelative ? at : { x: 0, y: 0 };
  const number = (index: number): number => numbers[index] ?? 0;
  const point = (index: number): Point => ({
    x: from.x + number(index),
    y: from.y + number(index + 1),
  });
  const before = walk.handle;
  walk.handle = undefined;
  switch (command) {
    case 'M':
      walk.start = point(0);
      return go(walk, { kind: 'move', to: point(0) });
    case 'L':
      return go(walk, { kind: 'line', to: point(0) });
    case 'H':
      return go(walk, { kind: 'line', to: { x: from.x + number(0), y: at.y } });
    case 'V':
      return go(walk, { kind: 'line', to: { x: at.x, y: from.y + number(0) } });
    case 'C':
      return curve(walk, [point(0), point(2)], point(4));
    case 'S':
      return curve(walk, [mirrored(at, before, 'C'), point(0)], point(2));
    case 'Q':
      return bend(walk, point(0), point(2));
    case 'T':
      return bend(walk, mirrored(at, before, 'Q'), point(0));
    case 'A': {
      const [rx, ry, turn] = [number(0), number(1), number(2)];
      const arc = { rx, ry, turn, isLarge: number(3) === 1, isClockwise: number(4) === 1 };
      for (const { handles, to } of arcCurves(at, point(5), arc))
        go(walk, { kind: 'curve', handles, to });
      return;
    }
    default:
      walk.at = walk.start;
      walk.steps.push({ kind: 'close' });
  }
}

function go(walk: Walk, step: Exclude<Step, { readonly kind: 'close' }>): void {
  walk.at = step.to;
  walk.steps.push(step);
}

function curve(walk: Walk, handles: readonly [Point, Point], to: Point): void {
  walk.handle = { of: 'C', point: handles[1] };
  go(walk, { kind: 'curve', handles, to });
}

/** A curve of one handle, as the same curve of two. */
function bend(walk: Walk, handle: Point, to: Point): void {
  const near = (end: Point): Point => ({
    x: end.x + (2 / 3) * (handle.x - end.x),
    y: end.y + (2 / 3) * (handle.y - end.y),
  });
  const { at } = walk;
  go(walk, { kind: 'curve', handles: [near(at), near(to)], to });
  walk.handle = { of: 'Q', point: handle };
}

function mirrored(at: Point, handle: Walk['handle'], of: 'C' | 'Q'): Point {
  if (handle?.of !== of) return at;
  return { x: 2 * at.x - handle.point.x, y: 2 * at.y - handle.point.y };
}
