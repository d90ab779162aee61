export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A piece of a picture: an element, or several side by side when it has no name. Texts are texts, never markup. */
export interface Markup {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Markup | string)[];
}

export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string | undefined)[]
): Markup {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

export function together(parts: readonly Markup[]): Markup {
  return { name: '', attributes: {}, children: parts };
}

/** Markup as SVG text. Every text and attribute is escaped. */
export function printMarkup({ name, attributes, children }: Markup): string {
  const printed = children.map((child) =>
    typeof child === 'string' ? escaped(child) : printMarkup(child),
  );
  if (name === '') return printed.join('\n');
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escaped(typeof value === 'number' ? short(value) : value)}"`],
  );
  const content = printed.join('');
  return content === ''
    ? `<${name}${said.join('')}/>`
    : `<${name}${said.join('')}>${content}</${name}>`;
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
