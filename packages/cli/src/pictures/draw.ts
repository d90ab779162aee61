import { printDocument, type ArchDocument } from '@archivolt/model';
import {
  renderDrawio,
  renderMermaid,
  renderPdf,
  renderSvg,
  withDesignInPng,
  type Theme,
} from '@archivolt/render';
import { pictureFonts } from './fonts.js';

export interface Look {
  readonly theme: Theme;
  readonly isTransparent: boolean;
  /** Of a PNG: pixels by unit. */
  readonly scale: number;
}

type Draw = (
  document: ArchDocument,
  look: Look,
) => string | Uint8Array | undefined | Promise<Uint8Array | undefined>;

const FORMATS: Readonly<Record<string, Draw>> = {
  svg: renderSvg,
  png: drawPng,
  pdf: (document, look) => renderPdf(document, { ...look, fonts: pictureFonts() }),
  mmd: renderMermaid,
  drawio: renderDrawio,
};

export const PICTURE_FORMATS: readonly string[] = Object.keys(FORMATS);

/** How a picture of this ending is drawn; it gives nothing where the picture would be too large. */
export function drawingOf(extension: string): Draw | undefined {
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
}

async function drawPng(document: ArchDocument, look: Look): Promise<Uint8Array | undefined> {
  const { rasterise } = await import('./rasterise.js');
  const png = await rasterise(renderSvg(document, { ...look, hasDesign: false }), look.scale);
  return png === undefined ? undefined : withDesignInPng(png, printDocument(document));
}
