import { printDocument, type ArchDocument } from '@archivolt/model';
import { element, type Markup } from './element.js';

const ID = 'archivolt-design';

/** The design inside its own picture, so that the picture opens as the design again. */
export function embeddedDesign(document: ArchDocument): Markup {
  return element('metadata', { id: ID }, printDocument(document));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of the design that a picture carries; undefined where it carries none. */
export function designInSvg(svg: string): string | undefined {
  const found = new RegExp(`<metadata id="${ID}">([^<]*)</metadata>`).exec(svg)?.[1];
  return found?.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
    code === undefined ? (ENTITIES[name] ?? whole) : letter(Number(code)),
  );
}

function letter(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd';
}
