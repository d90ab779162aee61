import type { Point } from '../geometry.js';

export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Of the ellipse's own axes, in degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

interface Curve {
  readonly handles: readonly [Point, Point];
  readonly to: Point;
}

/** An elliptic arc as cubic curves, a quarter of the ellipse each at most. */
export function arcCurves(from: Point, to: Point, arc: Arc): readonly Curve[] {
  const ellipse = ellipseThrough(from, to, arc);
  if (ellipse === undefined) return [{ handles: [from, to], to }];
  const { sweep, start, place } = ellipse;
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [start + index * step, start + (index + 1) * step];
    const [cosA, sinA, cosB, sinB] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return {
      handles: [
        place(cosA - reach * sinA, sinA + reach * cosA),
        place(cosB + reach * sinB, sinB - reach * cosB),
      ],
      to: index === count - 1 ? to : place(cosB, sinB),
    };
  });
}

interface Ellipse {
  readonly start: number;
  readonly sweep: number;
  /** From the circle of radius one to the picture. */
  readonly place: (x: number, y: number) => Point;
}

/** As SVG finds the centre: of its two the one that the flags ask for, grown where the ends are too far apart. */
function ellipseThrough(from: Point, to: Point, arc: Arc): Ellipse | undefined {
  const angle = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const mid = { x: cos * half.x + sin * half.y, y: cos * half.y - sin * half.x };
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx === 0 || ry === 0 || (half.x === 0 && half.y === 0)) return undefined;
  const need = (mid.x / rx) ** 2 + (mid.y / ry) ** 2;
  const grow = Math.sqrt(Math.max(1, need));
  [rx, ry] = [rx * grow, ry * grow];
  const unit = { x: mid.x / rx, y: mid.y / ry };
  const length = unit.x ** 2 + unit.y ** 2;
  const side = arc.isLarge === arc.isClockwise ? -1 : 1;
  const off = side * Math.sqrt(Math.max(0, 1 - length) / length);
  const centre = { x: off * unit.y, y: -off * unit.x };
  const start = Math.atan2(unit.y - centre.y, unit.x - centre.x);
  const stop = Math.atan2(-unit.y - centre.y, -unit.x - centre.x);
  const turn = 2 * Math.PI;
  const forward = (((stop - start) % turn) + turn) % turn;
  return {
    start,
    sweep: arc.isClockwise ? forward : forward - turn,
    place: (x, y) => {
      const [u, v] = [(x + centre.x) * rx, (y + centre.y) * ry];
      return {
        x: cos * u - sin * v + (from.x + to.x) / 2,
        y: sin * u + cos * v + (from.y + to.y) / 2,
      };
    },
  };
}
