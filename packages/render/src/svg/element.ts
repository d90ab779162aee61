export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A piece of SVG whose texts are escaped: only functions of this file make one. */
export interface Markup {
  readonly svg: string;
}

export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string | undefined)[]
): Markup {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escaped(typeof value === 'number' ? short(value) : value)}"`],
  );
  const inner = children.map((child) =>
    child === undefined ? '' : typeof child === 'string' ? escaped(child) : child.svg,
  );
  const content = inner.join('');
  return {
    svg:
      content === ''
        ? `<${name}${said.join('')}/>`
        : `<${name}${said.join('')}>${content}</${name}>`,
  };
}

export function together(parts: readonly Markup[]): Markup {
  return { svg: parts.map(({ svg }) => svg).join('\n') };
}

/** Two digits are enough for any screen, and the same on every machine. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for XML. What XML cannot hold at all becomes a replacement character. */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(UNFIT, '\ufffd')
    .replaceAll(/[\n\r\t]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

const UNFIT = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
