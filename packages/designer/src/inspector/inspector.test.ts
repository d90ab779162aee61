import { catalog, type GraphView, type WireView } from '@archivolt/model';
import { expect, test } from 'vitest';
import { expressionWords, parseTyped, withTyped } from './expressions.js';
import { fieldSpec } from './field-spec.js';
import { parseNumber, sliderShare, sliderValue, stepped, stepSize } from './number-input.js';
import { sectionsOf } from './sections.js';
import { annotationsOf } from './wire-annotations.js';

const graph = {
  node: (id: string) => (id === 'n1' ? { name: 'Orders' } : undefined),
  nodes: () => [
    {
      name: 'Orders',
      id: 'n1',
      record: {},
      part: (name: string) => (name === 'stream' ? {} : undefined),
      ref: { $ref: 'n1' },
      att: (attr: string) => ({ $ref: 'n1', attr }),
    },
  ],
} as unknown as GraphView;

test('a number is read with grouped thousands, and half a number is none', () => {
  expect(parseNumber('10,240')).toBe(10240);
  expect(parseNumber(' ')).toBeUndefined();
  expect(parseNumber('12 apples')).toBeNaN();
  expect(parseNumber('1e9')).toBeNaN();
});

test('stepping stays within bounds', () => {
  const keys = { shiftKey: true, altKey: false };
  expect(stepped(895, stepSize({}, keys), { max: 900 })).toBe(900);
  expect(stepSize({ step: 64 }, { shiftKey: false, altKey: true })).toBe(1);
});

test('a slider covers its range and gives back what it shows', () => {
  const bounds = { min: 128, max: 10240 };
  expect(sliderValue(0, bounds)).toBe(128);
  expect(sliderValue(1, bounds)).toBe(10240);
  expect(sliderValue(sliderShare(512, bounds), bounds)).toBe(512);
});

test('typed shorthands become expressions, names of nodes references', () => {
  expect(parseTyped('!Ref Orders', graph)).toEqual({ $ref: 'n1' });
  expect(parseTyped('!Ref Stage', graph)).toEqual({ Ref: 'Stage' });
  expect(parseTyped('!GetAtt Orders.StreamArn', graph)).toEqual({ $ref: 'n1', attr: 'StreamArn' });
  expect(parseTyped('${Stage}-orders', graph)).toEqual({ 'Fn::Sub': '${Stage}-orders' });
  expect(parseTyped('!important', graph)).toBe('!important');
});

test('JSON takes the shorthands in its texts, parts of nodes too', () => {
  const typed = { DNSName: '!GetAtt Orders.Arn', List: ['!Ref Orders.stream', '${Stage}'] };
  expect(withTyped(typed, graph)).toEqual({
    DNSName: { $ref: 'n1', attr: 'Arn' },
    List: [{ $ref: 'n1', part: 'stream' }, '${Stage}'],
  });
});

test('a chip names the node, not its id', () => {
  expect(expressionWords({ $ref: 'n1', attr: 'Arn' }, graph)).toEqual({
    fn: 'GetAtt',
    name: 'Orders.Arn',
    node: 'n1',
  });
  expect(expressionWords({ 'Fn::Sub': ['${a}', {}] }, graph)?.name).toBe('${a}');
  expect(expressionWords({ 'Fn::Sub': ['${a}/x', { a: '*' }] }, graph)?.name).toBe('*/x');
});

test('a wire offers what its ends can have, and shows what is set all the same', () => {
  const wire = (service: string, properties: object) =>
    ({
      connection: catalog.connection('logs-to'),
      source: { service: { id: service } },
      target: { service: { id: 'logs-log-group' } },
      record: { properties },
    }) as unknown as WireView;
  const offered = (service: string, properties = {}) =>
    Object.keys(annotationsOf(wire(service, properties)));
  expect(offered('ecs-service')).toEqual(['StreamPrefix', 'Mode']);
  expect(offered('lambda-function')).toEqual([]);
  expect(offered('lambda-function', { Level: 'ALL' })).toEqual(['Level']);
});

test('kinds follow the annotation before the registry', () => {
  const kind = (source: Partial<Parameters<typeof fieldSpec>[0]>) =>
    fieldSpec({ path: 'X', type: 'T', ...source }).kind;
  expect(kind({ annotation: { unit: 's' } })).toBe('number');
  expect(kind({ annotation: { default: false } })).toBe('boolean');
  expect(kind({ annotation: { options: [{ value: 'arm64' }, { value: 'x86_64' }] } })).toBe(
    'segments',
  );
  expect(kind({ property: { type: { enum: ['A', 'B', 'C', 'D'] } } })).toBe('choice');
  expect(
    kind({ property: { type: { list: 'string' }, refs: ['AWS::EC2::Subnet.SubnetId'] } }),
  ).toBe('list');
  expect(kind({ property: { type: { oneOf: ['string', { map: 'string' }] } } })).toBe('map');
});

test('what neither the definition nor the registry knows is shown as written', () => {
  const sections = sectionsOf({
    annotations: { Timeout: { section: 'Limits' } },
    type: undefined,
    registry: undefined,
    properties: { Timeout: 3, Invented: { a: 1 } },
  });
  expect(sections.map(({ title, fields }) => [title, fields.map((it) => it.title)])).toEqual([
    ['Limits', ['Timeout']],
    ['As written', ['Invented']],
  ]);
});
