import { printDocument, type ArchDocument } from '@archivolt/model';
import {
  inside,
  partOfDesign,
  renderPdf,
  renderSvg,
  withDesignInPng,
  type PictureOptions,
  type Theme,
} from '@archivolt/render';
import type { Stage } from '../canvas/stage.js';
import { pdfFonts, typefaceCss } from './fonts.js';
import { rasterise } from './rasterise.js';

export type PictureFormat = 'svg' | 'png' | 'pdf';
/** What of the design is drawn. */
export type PictureExtent = 'all' | 'view' | 'selection';

export interface PictureChoice {
  readonly format: PictureFormat;
  readonly extent: PictureExtent;
  readonly theme: Theme;
  /** Pixels by unit, of a PNG. */
  readonly scale: number;
  readonly isTransparent: boolean;
  readonly hasDesign: boolean;
}

export interface MadePicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<PictureFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** The picture of a choice; undefined where the browser cannot hold one so large. */
export async function makePicture(
  stage: Stage,
  choice: PictureChoice,
): Promise<MadePicture | undefined> {
  const { document, options } = subjectOf(stage, choice);
  const bytes = await bytesOf(document, choice, options);
  return bytes && { bytes: new Uint8Array(bytes), type: TYPES[choice.format] };
}

/** The picture as the dialog shows it, whatever the format. */
export async function previewOf(stage: Stage, choice: PictureChoice): Promise<string> {
  const { document, options } = subjectOf(stage, { ...choice, hasDesign: false });
  return renderSvg(document, { ...options, css: await typefaceCss() });
}

function subjectOf(
  stage: Stage,
  choice: PictureChoice,
): { readonly document: ArchDocument; readonly options: PictureOptions } {
  const { document, selection } = stage.session.getState();
  const { theme, isTransparent, hasDesign, extent } = choice;
  const options = { theme, isTransparent, hasDesign };
  if (extent === 'view') return { document, options: { ...options, area: stage.seen() } };
  if (extent === 'all') return { document, options };
  const scene = stage.scene();
  const ids = new Set([...selection].flatMap((id) => [id, ...inside(scene, id)]));
  return { document: partOfDesign(document, ids), options };
}

async function bytesOf(
  document: ArchDocument,
  { format, scale, hasDesign }: PictureChoice,
  options: PictureOptions,
): Promise<Uint8Array | undefined> {
  if (format === 'svg') return new TextEncoder().encode(renderSvg(document, options));
  if (format === 'pdf') return renderPdf(document, { ...options, fonts: await pdfFonts() });
  const css = await typefaceCss();
  const png = await rasterise(renderSvg(document, { ...options, hasDesign: false, css }), scale);
  return png === undefined || !hasDesign ? png : withDesignInPng(png, printDocument(document));
}
