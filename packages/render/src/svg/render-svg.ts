import type { ArchDocument } from '@archivolt/model';
import { drawPicture, type PictureOptions } from '../picture/draw-picture.js';
import { FONT } from './brush.js';
import { element, printMarkup, short } from './element.js';
import { embeddedDesign } from './embedded-design.js';

export interface SvgOptions extends PictureOptions {
  /** A style sheet inside the picture: the typeface itself, where the picture stands alone. */
  readonly css?: string;
}

/** A design as an SVG picture: what the canvas shows, the same on every machine. */
export function renderSvg(document: ArchDocument, options: SvgOptions = {}): string {
  const { hasDesign = true, css } = options;
  const { title, box, definitions, drawing } = drawPicture(document, options);
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [box.x, box.y, box.width, box.height].map(short).join(' '),
      width: box.width,
      height: box.height,
      'font-family': FONT,
    },
    element('title', {}, title),
    ...(hasDesign ? [embeddedDesign(document)] : []),
    ...(css === undefined ? [] : [element('style', {}, css)]),
    element('defs', {}, ...definitions),
    { name: '', attributes: {}, children: drawing },
  );
  return `${printMarkup(root)}\n`;
}
