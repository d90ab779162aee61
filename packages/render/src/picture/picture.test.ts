import { readFileSync } from 'node:fs';
import { parseDocument, printDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderPdf, type PictureFonts } from '../pdf/render-pdf.js';
import { withDesignInPng } from '../png/design-in-png.js';
import { renderSvg } from '../svg/render-svg.js';
import { designInPicture, isPictureName } from './design-in-picture.js';
import { inflated } from './inflate.js';
import { partOfDesign } from './part-of-design.js';

const font = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fonts/inter-${name}.ttf`, import.meta.url)));
const fonts: PictureFonts = { regular: font('regular'), semibold: font('semibold') };

const design = arch(
  `net: ec2-vpc; in: ec2-subnet in net; orders: lambda-function in in
   orders -[grant { Access: 'read' }]-> items: dynamodb-table; q: sqs-queue { $name: 'Zürich (β) \\\\ endobj' } -> orders`,
);
const text = printDocument(design);
/** The smallest PNG: a transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe('a picture of any format', () => {
  const pictures: readonly (readonly [string, Uint8Array])[] = [
    ['svg', new TextEncoder().encode(renderSvg(design))],
    ['png', withDesignInPng(PIXEL, text)],
    ['pdf', renderPdf(design, { fonts })],
  ];

  it.each(pictures)('%s: opens again as its design', (_, bytes) => {
    expect(decode(designInPicture(bytes))).toBe(text);
  });

  it.each(pictures)('%s: cut anywhere, it gives its design or nothing', (_, bytes) => {
    for (let end = 0; end < bytes.length; end += 97) {
      const found = decode(designInPicture(bytes.subarray(0, end)));
      expect(found === undefined || found === text).toBe(true);
    }
  });

  it('without a design is not one', () => {
    expect(designInPicture(PIXEL)).toBeUndefined();
    expect(designInPicture(renderPdf(design, { fonts, hasDesign: false }))).toBeUndefined();
    expect(['a.SVG', 'a.png', 'a.pdf', 'a.arch', 'png'].map(isPictureName)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('that hides a flood behind a few bytes is not read', () => {
    const flood = deflateSync(Buffer.alloc(1_000_000));
    expect(inflated(flood, 999_999)).toBeUndefined();
    expect(inflated(flood, 1_000_000)).toHaveLength(1_000_000);
  });
});

describe('a PDF', () => {
  const bytes = renderPdf(design, { fonts });
  const latin = Buffer.from(bytes).toString('latin1');

  it('says where each of its objects is, and keeps its bytes from one call to the next', () => {
    expect(Buffer.compare(renderPdf(structuredClone(design), { fonts }), bytes)).toBe(0);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(latin)?.[1]);
    const rows = [...latin.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)];
    expect(rows.length).toBeGreaterThan(8);
    for (const [index, [, place]] of rows.entries())
      expect(latin.slice(Number(place))).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
  });

  it('sets names in its own typeface, with the letters that a search finds', () => {
    const streams = [
      ...latin.matchAll(/\/Length (\d+)\/Filter\/FlateDecode[^>]*>>\nstream\n/g),
    ].map(({ 0: head, 1: length, index }) =>
      inflateSync(bytes.subarray(index + head.length, index + head.length + Number(length))),
    );
    const page = streams.find((it) => it.includes('BT'))?.toString('latin1') ?? '';
    const letters = new Map(
      streams
        .filter((it) => it.includes('beginbfchar'))
        .flatMap((it) => [...it.toString('latin1').matchAll(/^<(\w{4})> <(\w{4})>$/gm)])
        .map(([, glyph = '', letter = '']) => [
          glyph,
          String.fromCodePoint(Number.parseInt(letter, 16)),
        ]),
    );
    const said = [...page.matchAll(/<(\w+)> Tj/g)].map(([, glyphs = '']) =>
      (glyphs.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph) ?? '?').join(''),
    );
    expect(said).toEqual(expect.arrayContaining(['orders', 'items', 'R']));
    expect(page).not.toContain('NaN');
  });
});

describe('a part of a design', () => {
  it('stands alone: what it names elsewhere is gone, and it opens', () => {
    const part = partOfDesign(design, new Set(['orders', 'items']));
    expect(Object.keys(part.nodes).toSorted()).toEqual(['items', 'orders']);
    expect(Object.keys(part.edges)).toHaveLength(1);
    expect(parseDocument(printDocument(part)).ok).toBe(true);
  });
});
