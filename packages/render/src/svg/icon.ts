import { icons } from '@archivolt/model/icons';
import { element, type Attributes, type Markup } from './element.js';

const TAG = /<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>/gi;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gi;
/** Of its side. */
const CORNER = 6 / 28;

/** Name of a service's icon among the picture's definitions. Services are ours, never a user's text. */
export function iconId(service: string): string {
  return `icon-${service}`;
}

/** A service's icon as a symbol with round corners, and the shape that rounds them. */
export function iconSymbol(service: string): readonly Markup[] {
  const icon = Object.hasOwn(icons, service) ? icons[service as keyof typeof icons] : undefined;
  const drawing = icon === undefined ? undefined : parse(icon);
  if (drawing === undefined) return [];
  const id = iconId(service);
  const viewBox = String(drawing.attributes['viewBox']);
  const side = Number(viewBox.split(' ')[2]);
  const round = element('rect', { width: side, height: side, rx: side * CORNER });
  return [
    element('clipPath', { id: `${id}-corners` }, round),
    element(
      'symbol',
      { id, viewBox },
      element('g', { 'clip-path': `url(#${id}-corners)` }, ...drawing.children),
    ),
  ];
}

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Markup[];
}

/** Our own icons are groups and paths, without ids, texts or entities. */
function parse(svg: string): Markup | undefined {
  const open: Open[] = [{ name: '', attributes: {}, children: [] }];
  for (const [, end, name = '', said = '', isEmpty] of svg.matchAll(TAG)) {
    if (end === '/') {
      const closed = open.pop();
      if (closed !== undefined) open.at(-1)?.children.push(closed);
      continue;
    }
    const attributes = Object.fromEntries(
      [...said.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    );
    if (isEmpty === '/') open.at(-1)?.children.push({ name, attributes, children: [] });
    else open.push({ name, attributes, children: [] });
  }
  const [root] = open[0]?.children ?? [];
  return root;
}
