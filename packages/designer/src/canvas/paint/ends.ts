import type { WireKind } from '@archivolt/model';
import type { Point } from '@archivolt/render';

export interface EndStyle {
  readonly kind: WireKind;
  readonly colour: string;
  /** Fills what is hollow. */
  readonly ground: string;
}

/** The shape at a wire's end: told apart without colour. */
export function paintEnd(
  context: CanvasRenderingContext2D,
  [before, tip]: readonly [Point, Point],
  style: EndStyle,
): void {
  context.save();
  context.translate(tip.x, tip.y);
  context.rotate(Math.atan2(tip.y - before.y, tip.x - before.x));
  context.setLineDash([]);
  context.lineJoin = 'round';
  context.strokeStyle = style.colour;
  context.fillStyle = style.colour;
  SHAPES[style.kind](context, style.ground);
  context.restore();
}

const SHAPES: Readonly<
  Record<WireKind, (context: CanvasRenderingContext2D, ground: string) => void>
> = {
  request: (context) => {
    context.beginPath();
    context.moveTo(-1, 0);
    context.lineTo(-8.5, -3.6);
    context.lineTo(-8.5, 3.6);
    context.closePath();
    context.lineWidth = 1;
    context.fill();
    context.stroke();
  },
  event: (context) => {
    context.beginPath();
    context.moveTo(-7.5, -4.2);
    context.lineTo(-2, 0);
    context.lineTo(-7.5, 4.2);
    context.lineWidth = 1.6;
    context.lineCap = 'round';
    context.stroke();
  },
  data: (context) => {
    context.beginPath();
    context.arc(-4.2, 0, 3.2, 0, 2 * Math.PI);
    context.fill();
  },
  auth: (context, ground) => {
    context.beginPath();
    context.moveTo(-1.5, 0);
    context.lineTo(-5.5, -3.4);
    context.lineTo(-9.5, 0);
    context.lineTo(-5.5, 3.4);
    context.closePath();
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1.4;
    context.stroke();
  },
  placement: (context) => {
    context.beginPath();
    context.arc(-2.5, 0, 2, 0, 2 * Math.PI);
    context.lineWidth = 1.2;
    context.stroke();
  },
};
