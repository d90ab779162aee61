import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { printDocument, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { designInPicture } from '../picture/design-in-picture.js';
import { checksum } from '../png/checksum.js';
import { renderPdf, type PictureFonts } from './render-pdf.js';
import { rasterOf } from './raster.js';

const font = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fonts/inter-${name}.ttf`, import.meta.url)));
const fonts: PictureFonts = { regular: font('regular'), semibold: font('semibold') };

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

interface Png {
  readonly type: number;
  readonly size: readonly [number, number];
  readonly rows: readonly number[];
  readonly more?: readonly Buffer[];
  readonly bits?: number;
  readonly interlace?: number;
}

function png({ type, size, rows, more = [], bits = 8, interlace = 0 }: Png): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size[0]);
  header.writeUInt32BE(size[1], 4);
  header.set([bits, type, 0, 0, interlace], 8);
  const bytes = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** Rows of two pixels, in part clear, each row by another filter: none, left, up, average, Paeth. */
const CLEAR = png({
  type: 6,
  size: [2, 5],
  rows: [
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
    [1, 255, 0, 0, 255, 1, 255, 0, 129],
    [2, 1, 0, 255, 0, 255, 0, 255, 128],
    [3, 10, 20, 159, 128, 164, 169, 174, 1],
    [4, 0, 0, 0, 0, 5, 5, 5, 128],
  ].flat(),
});
/** One pixel, to its first frame: what a PDF needs to know of it. */
const JPEG = `data:image/jpeg;base64,${Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 7, 0, 9, 3, 1, 0x22, 0, 2, 0x11, 1,
  3, 0x11, 1,
]).toString('base64')}`;

function withPicture(image: string): ArchDocument {
  const design = arch('orders: lambda-function');
  const note = { x: 300, y: 0, width: 200, height: 100, text: 'Our logo', image };
  return {
    ...design,
    layout: { ...design.layout, notes: { logo: note, again: { ...note, y: 200 } } },
  };
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a picture on the canvas, in a PDF', () => {
  it.each([
    ['PNG', CLEAR, /\/Filter\/FlateDecode\/Type\/XObject\/Subtype\/Image\/Width 2\/Height 5/],
    ['JPEG', JPEG, /\/Filter\/DCTDecode\/Type\/XObject\/Subtype\/Image\/Width 9\/Height 7/],
  ])('%s: is an object of it, once, and the design opens again', (_, image, held) => {
    const design = withPicture(image);
    const bytes = renderPdf(design, { fonts });
    expect(latin(bytes)).toMatch(held);
    expect(latin(bytes).match(/\/XObject<<\/I1 \d+ 0 R>>/g)).toHaveLength(1);
    expect(new TextDecoder().decode(designInPicture(bytes))).toBe(printDocument(design));
  });

  it('that it cannot hold, or that is broken, leaves the file whole', () => {
    for (const image of ['data:image/gif;base64,R0lGODlh', 'data:image/png;base64,iVBOR']) {
      const bytes = renderPdf(withPicture(image), { fonts });
      expect(latin(bytes)).not.toContain('/XObject');
      expect(designInPicture(bytes)).toBeDefined();
    }
  });

  it('cannot pass for the design', () => {
    const other = latin(renderPdf(arch('other: sqs-queue'), { fonts }));
    const start = Buffer.from(JPEG.slice(JPEG.indexOf(',') + 1), 'base64');
    const bytes = Buffer.concat([start, Buffer.from(other, 'latin1')]);
    const design = withPicture(`data:image/jpeg;base64,${bytes.toString('base64')}`);
    const opened = new TextDecoder().decode(designInPicture(renderPdf(design, { fonts })));
    expect(opened).toBe(printDocument(design));
  });
});

describe('the samples of a PNG', () => {
  it('are told apart from what they cover', () => {
    const raster = rasterOf(CLEAR);
    expect([...(raster?.content ?? [])]).toEqual(
      [
        [1, 2, 3, 5, 6, 7],
        [255, 0, 0, 0, 255, 0],
        [0, 0, 255, 255, 255, 255],
        [10, 20, 30, 40, 50, 60],
        [10, 20, 30, 45, 55, 65],
      ].flat(),
    );
    expect([...(raster?.mask ?? [])]).toEqual([4, 8, 255, 128, 255, 0, 255, 128, 255, 0]);
  });

  it('of a palette keep it', () => {
    const palette = chunk('PLTE', Buffer.from([1, 2, 3, 250, 251, 252]));
    const raster = rasterOf(
      png({ type: 3, size: [2, 1], rows: [0, 64], more: [palette], bits: 1 }),
    );
    expect(raster?.entries).toContain('[/Indexed/DeviceRGB 1<010203fafbfc>]');
    expect(raster?.mask).toBeUndefined();
  });

  it.each([
    ['interlaced', { type: 2, size: [1, 1], rows: [0, 1, 2, 3], interlace: 1 }],
    ['too few', { type: 2, size: [9, 9], rows: [0, 1, 2, 3] }],
    ['too many', { type: 0, size: [1, 1], rows: [0, 1, 2, 3, 4, 5] }],
    ['said to fill the memory', { type: 6, size: [0x7f_ff_ff_ff, 0x7f_ff_ff_ff], rows: [0] }],
    ['without the palette', { type: 3, size: [1, 1], rows: [0, 1] }],
  ] as const)('are not taken when they are %s', (_, made) => {
    expect(rasterOf(png(made))).toBeUndefined();
  });
});
