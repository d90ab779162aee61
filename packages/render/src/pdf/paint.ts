import type { Box } from '../geometry.js';
import type { Attributes, Markup } from '../svg/element.js';
import { digits } from './digits.js';
import { circle, outline, roundRect } from './outline.js';
import { paintImage, type Images } from './paint-image.js';
import type { PdfFont } from './pdf-font.js';
import { transformOf } from './transform.js';

/** What a drawing becomes: the page's commands, and the opacities that they name. */
export interface Painter {
  readonly fonts: { readonly regular: PdfFont; readonly semibold: PdfFont };
  /** Symbols and shapes by their id. */
  readonly definitions: ReadonlyMap<string, Markup>;
  readonly commands: string[];
  /** Opacities of fill and stroke, by their name among the page's resources. */
  readonly opacities: Map<string, readonly [number, number]>;
  readonly images: Images;
}

/** What elements inherit. */
interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string;
  readonly cap: string;
  readonly join: string;
  readonly rule: string;
  readonly opacity: number;
  readonly strokeOpacity: number;
}

const PLAIN: Style = {
  fill: '#000000',
  stroke: 'none',
  width: 1,
  dash: '',
  cap: 'butt',
  join: 'miter',
  rule: 'nonzero',
  opacity: 1,
  strokeOpacity: 1,
};

export function paint(painter: Painter, markup: Markup, inherited: Style = PLAIN): void {
  const { name, attributes } = markup;
  const style = styled(inherited, attributes);
  const paintChildren = (): void => {
    for (const child of markup.children)
      if (typeof child !== 'string') paint(painter, child, style);
  };
  if (name === '') return paintChildren();
  if (name === 'g' || name === 'symbol')
    return inOwnState(painter, attributes, () => {
      clip(painter, attributes);
      paintChildren();
    });
  if (name === 'use') return paintUse(painter, attributes, style);
  if (name === 'text') return paintText(painter, markup, style);
  if (name === 'image') {
    const url = String(attributes['href'] ?? '');
    painter.commands.push(...paintImage(painter.images, url, boxOf(attributes)));
  }
  const path = pathOf(name, attributes);
  if (path !== undefined) paintPath(painter, path, style);
}

function styled(from: Style, attributes: Attributes): Style {
  const said = (key: string, otherwise: string): string => String(attributes[key] ?? otherwise);
  const number = (key: string, otherwise: number): number => Number(attributes[key] ?? otherwise);
  return {
    fill: said('fill', from.fill),
    stroke: said('stroke', from.stroke),
    width: number('stroke-width', from.width),
    dash: said('stroke-dasharray', from.dash),
    cap: said('stroke-linecap', from.cap),
    join: said('stroke-linejoin', from.join),
    rule: said('fill-rule', from.rule),
    opacity: from.opacity * number('opacity', 1),
    strokeOpacity: number('stroke-opacity', from.strokeOpacity),
  };
}

function inOwnState({ commands }: Painter, { transform }: Attributes, work: () => void): void {
  commands.push('q');
  if (transform !== undefined) commands.push(`${transformOf(String(transform))} cm`);
  work();
  commands.push('Q');
}

function clip({ definitions, commands }: Painter, attributes: Attributes): void {
  const id = /^url\(#(.+)\)$/.exec(String(attributes['clip-path'] ?? ''))?.[1];
  const [shape] = definitions.get(id ?? '')?.children ?? [];
  if (shape === undefined || typeof shape === 'string') return;
  const path = pathOf(shape.name, shape.attributes);
  if (path !== undefined) commands.push(`${path}W n`);
}

function paintUse(painter: Painter, attributes: Attributes, style: Style): void {
  const symbol = painter.definitions.get(String(attributes['href']).slice(1));
  if (symbol === undefined) return;
  const [left = 0, top = 0, side = 1] = String(symbol.attributes['viewBox']).split(' ').map(Number);
  const scale = numberOf(attributes, 'width') / side;
  const x = numberOf(attributes, 'x') - left * scale;
  const y = numberOf(attributes, 'y') - top * scale;
  inOwnState(painter, { transform: `translate(${x} ${y}) scale(${scale})` }, () =>
    paint(painter, symbol, style),
  );
}

function pathOf(name: string, attributes: Attributes): string | undefined {
  const number = (key: string): number => numberOf(attributes, key);
  if (name === 'path') return outline(String(attributes['d'] ?? ''));
  if (name === 'circle') return circle({ x: number('cx'), y: number('cy') }, number('r'));
  return name === 'rect' ? roundRect(boxOf(attributes), number('rx')) : undefined;
}

function boxOf(attributes: Attributes): Box {
  const number = (key: string): number => numberOf(attributes, key);
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

function paintPath(painter: Painter, path: string, style: Style): void {
  const [hasFill, hasStroke] = [style.fill !== 'none', style.stroke !== 'none' && style.width > 0];
  if (!hasFill && !hasStroke) return;
  const rule = style.rule === 'evenodd' ? '*' : '';
  const { commands } = painter;
  commands.push('q', opacity(painter, style));
  if (hasFill) commands.push(`${colour(style.fill)} rg`);
  if (hasStroke) {
    const dash = style.dash === '' ? '[]' : `[${style.dash}]`;
    const [cap, join] = [CAPS[style.cap] ?? 0, JOINS[style.join] ?? 0];
    commands.push(`${colour(style.stroke)} RG ${style.width} w ${cap} J ${join} j ${dash} 0 d`);
  }
  // One after the other: both at once would cut the fill where the stroke is translucent.
  if (hasFill) commands.push(`${path}f${rule}`);
  if (hasStroke) commands.push(`${path}S`);
  commands.push('Q');
}

function paintText(painter: Painter, { attributes, children }: Markup, style: Style): void {
  const [text] = children;
  if (typeof text !== 'string') return;
  const size = numberOf(attributes, 'font-size');
  const isBold = numberOf(attributes, 'font-weight') >= 550;
  const font = isBold ? painter.fonts.semibold : painter.fonts.regular;
  const natural = font.width(text, size);
  const width = Number(attributes['textLength'] ?? natural);
  const share = { middle: 0.5, end: 1 }[String(attributes['text-anchor'])] ?? 0;
  const x = numberOf(attributes, 'x') - width * share;
  painter.commands.push(
    'q',
    opacity(painter, style),
    `BT ${colour(style.fill)} rg /${isBold ? 'F2' : 'F1'} ${size} Tf ${digits((100 * width) / (natural || 1))} Tz`,
    `1 0 0 -1 ${digits(x)} ${digits(numberOf(attributes, 'y'))} Tm ${font.show(text)} Tj ET`,
    'Q',
  );
}

function opacity({ opacities }: Painter, style: Style): string {
  const both = [style.opacity, style.opacity * style.strokeOpacity] as const;
  const name = `O${both.map((share) => Math.round(share * 1000)).join('x')}`;
  opacities.set(name, both);
  return `/${name} gs`;
}

function colour(hex: string): string {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex;
  const parts = [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return parts.map((part) => digits(Number.isFinite(part) ? part : 0)).join(' ');
}

function numberOf(attributes: Attributes, key: string): number {
  return Number(attributes[key] ?? 0);
}
