import { printDocument, type ArchDocument } from '@archivolt/model';
import { strToU8 } from 'fflate';
import { drawPicture, type Picture, type PictureOptions } from '../picture/draw-picture.js';
import type { Markup } from '../svg/element.js';
import { digits } from './digits.js';
import { paint, type Painter } from './paint.js';
import { writeImages } from './paint-image.js';
import { createPdfFile, name, pdfText, type PdfFile, type PdfObject } from './pdf-file.js';
import { createPdfFont } from './pdf-font.js';

/** The interface's typeface as TrueType files, in the two weights that pictures use. */
export interface PictureFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

export interface PdfOptions extends PictureOptions {
  readonly fonts: PictureFonts;
}

/** Of a pixel, as paper counts it. */
const POINT = 0.75;
/** No page is longer. */
const LONGEST = 14_400;

/** A design as one page of vectors, with selectable text and the design attached to it. */
export function renderPdf(document: ArchDocument, options: PdfOptions): Uint8Array {
  const picture = drawPicture(document, options);
  const file = createPdfFile();
  // Before any picture: what opens the file takes the first attachment for the design.
  const attached = options.hasDesign === false ? '' : attach(file, printDocument(document));
  const page = writePage(file, picture, options.fonts);
  const root = file.add(`<</Type/Catalog/Pages ${name(page)}${attached}>>`);
  const about = file.add(`<</Title ${pdfText(picture.title)}/Producer(Archivolt)>>`);
  return file.finish(root, about);
}

function writePage(file: PdfFile, { box, definitions, drawing }: Picture, fonts: PictureFonts) {
  const painter: Painter = {
    fonts: {
      regular: createPdfFont(fonts.regular, 'AVINTR+Inter-Regular'),
      semibold: createPdfFont(fonts.semibold, 'AVINTS+Inter-SemiBold'),
    },
    definitions: new Map(
      definitions.map((it): [string, Markup] => [String(it.attributes['id']), it]),
    ),
    commands: [],
    opacities: new Map(),
    images: { byUrl: new Map() },
  };
  for (const part of drawing) paint(painter, part);
  const scale = Math.min(POINT, LONGEST / box.width, LONGEST / box.height);
  const [width, height] = [digits(box.width * scale), digits(box.height * scale)];
  const move = `${digits(-box.x * scale)} ${digits((box.y + box.height) * scale)}`;
  const content = `${scale.toFixed(6)} 0 0 ${(-scale).toFixed(6)} ${move} cm\n${painter.commands.join('\n')}\n`;
  const commands = file.stream('', strToU8(content, true));
  const pages = file.reserve();
  const page = file.add(
    `<</Type/Page/Parent ${name(pages)}/MediaBox[0 0 ${width} ${height}]/Contents ${name(commands)}/Resources<<${resources(file, painter)}>>/Group<</S/Transparency/CS/DeviceRGB>>>>`,
  );
  return file.put(pages, `<</Type/Pages/Kids[${name(page)}]/Count 1>>`);
}

function resources(file: PdfFile, { fonts, opacities, images }: Painter): string {
  const named = (key: string, object: PdfObject | undefined): string =>
    object === undefined ? '' : `/${key} ${name(object)}`;
  const faces = `${named('F1', fonts.regular.write(file))}${named('F2', fonts.semibold.write(file))}`;
  const states = [...opacities].map(
    ([key, [fill, stroke]]) => `/${key}<</ca ${digits(fill)}/CA ${digits(stroke)}>>`,
  );
  return `/Font<<${faces}>>/ExtGState<<${states.join('')}>>${writeImages(file, images)}`;
}

/** The design as a file of the page, where readers show attachments. */
function attach(file: PdfFile, design: string): string {
  const bytes = strToU8(design);
  const stream = file.stream(
    `/Type/EmbeddedFile/Subtype/application#2Fvnd.archivolt+json/Params<</Size ${bytes.length}>>`,
    bytes,
  );
  const spec = file.add(
    `<</Type/Filespec/F(design.arch)/UF(design.arch)/AFRelationship/Source/EF<</F ${name(stream)}>>>>`,
  );
  return `/Names<</EmbeddedFiles<</Names[(design.arch) ${name(spec)}]>>>>/AF[${name(spec)}]`;
}
