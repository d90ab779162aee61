import { printDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { renderDrawio } from '../diagrams/render-drawio.js';
import { renderMermaid } from '../diagrams/render-mermaid.js';
import { designInSvg } from './embedded-design.js';
import { renderSvg } from './render-svg.js';

const HOSTILE = `"><script>alert(1)</script> & 'x' \${y} ]]> \u0000\u202e`;
const hostile = {
  ...arch('q: sqs-queue -> f: lambda-function; web: external-client'),
  description: HOSTILE,
};
const named = {
  ...hostile,
  nodes: Object.fromEntries(
    Object.entries(hostile.nodes).map(([id, node]) => [id, { ...node, name: `${HOSTILE} ${id}` }]),
  ),
};

describe('a picture', () => {
  it('shows each service once with its name, and each wire', () => {
    const svg = renderSvg(
      arch(`net: ec2-vpc; in: ec2-subnet in net; orders: lambda-function in in
        orders -[grant { Access: 'read' }]-> items: dynamodb-table`),
      { hasDesign: false },
    );
    for (const name of ['net', 'in', 'orders', 'items'])
      expect(svg).toMatch(new RegExp(`>${name}<`));
    expect(svg.match(/<use /g)).toHaveLength(4);
    expect(svg).toMatch(/>R<\/text>/);
  });

  it('carries its design, which comes out as it went in', () => {
    for (const document of [hostile, named])
      expect(designInSvg(renderSvg(document))).toBe(
        printDocument(document).replaceAll('\u0000', '\ufffd'),
      );
    expect(designInSvg(renderSvg(hostile, { hasDesign: false }))).toBeUndefined();
  });

  it('is the same for the same design, and another in another theme', () => {
    expect(renderSvg(hostile)).toBe(renderSvg(structuredClone(hostile)));
    expect(renderSvg(hostile, { theme: 'dark' })).not.toBe(renderSvg(hostile));
    expect(renderSvg(hostile, { isTransparent: true })).not.toMatch(/<rect [^>]*fill="#f5f4f1"\/>/);
  });

  it('marks what a comparison found', () => {
    const marks = new Map([['q', 'removed' as const]]);
    expect(renderSvg(hostile, { marks })).toContain('stroke="#d3343d"');
  });

  it.each([
    ['svg', renderSvg],
    ['drawio', renderDrawio],
  ])('%s: no name becomes markup', (_, draw) => {
    const tags = new Set([...draw(named).matchAll(/<\/?([a-zA-Z]+)/g)].map(([, tag]) => tag));
    expect([...tags].filter((tag) => tag === 'script' || tag === 'b')).toEqual([]);
    expect(draw(named)).not.toContain('\u0000');
  });

  it('mmd: no name ends its quotes or its line', () => {
    const lines = renderMermaid(named).trimEnd().split('\n');
    for (const line of lines.slice(1))
      expect(line).toMatch(
        /^ {2}n\d+(\(?\["[^"<>]*(<br>[^"<>]*)?"\]\)?| [-.>o]+(\|"[^"<>]*"\|)? n\d+)$/,
      );
  });
});
