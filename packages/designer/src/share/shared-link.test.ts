import { deflateRawSync } from 'node:zlib';
import { parseDocument, printDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test } from 'vitest';
import { linkTo } from './make-link.js';
import { designOfLink, isLink } from './shared-link.js';

const design = arch("q: sqs-queue { $name: 'Zürich #1 & <b>' } -> f: lambda-function");

test('a link opens as the design that it was made of', async () => {
  const link = await linkTo(design, 'https://example.com/designer/#design=old');
  expect(link).toMatch(/^https:\/\/example\.com\/designer\/#design=[\w-]+$/);
  const parsed = parseDocument((await designOfLink(link)) ?? '');
  expect(parsed.ok && printDocument(parsed.value)).toBe(printDocument(design));
});

test('a link that holds nothing, something else or a flood gives nothing', async () => {
  const flood = deflateRawSync(Buffer.alloc(9 * 1024 * 1024)).toString('base64url');
  const whole = (await linkTo(design, 'x')).slice(1);
  for (const hash of [
    '#design=',
    '#design=%00',
    '#design=AAAA',
    `#design=${flood}`,
    whole.slice(0, 60),
  ])
    expect(await designOfLink(`https://example.com/${hash}`)).toBeUndefined();
  expect(isLink('https://example.com/#token=1')).toBe(false);
});
