import type { Value, ValueMap } from '@archivolt/model';
import {
  array,
  assert,
  constantFrom,
  dictionary,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentMeaning } from '../prove/properties.js';
import { told } from '../prove/meaning.js';
import { definitionValue } from './definition-value.js';

const SEED = 20_261_128;

function fileOf(definition: ValueMap, given: ValueMap = {}) {
  const file = definitionValue(definition, given);
  if (file === undefined) throw new Error('no file');
  return file;
}

const ARN = { 'Fn::GetAtt': ['OrdersFn', 'Arn'] };

describe('a definition in a file', () => {
  it('names what functions give, the same by one name', () => {
    const definition = { A: ARN, B: [ARN], C: { Ref: 'Table' }, D: { Ref: 'AWS::AccountId' } };
    const { value, substitutions } = fileOf(definition);
    expect(value).toEqual({
      A: '${OrdersFnArn}',
      B: ['${OrdersFnArn}'],
      C: '${Table}',
      D: '${AccountId}',
    });
    expect(substitutions).toEqual({
      OrdersFnArn: ARN,
      Table: { Ref: 'Table' },
      AccountId: { Ref: 'AWS::AccountId' },
    });
  });

  it('keeps a text readable that has functions inside', () => {
    const text = 'arn:${AWS::Partition}:states:::${Service}:invoke ${!Mine} ${OrdersFn.Arn}';
    const { value, substitutions } = fileOf({
      Resource: { 'Fn::Sub': [text, { Service: { 'Fn::ImportValue': 'service' } }] },
      Same: ARN,
    });
    expect(value).toEqual({
      Resource: 'arn:${Partition}:states:::${Service}:invoke ${Mine} ${OrdersFnArn}',
      Same: '${OrdersFnArn}',
    });
    expect(Object.keys(substitutions)).toEqual(['Partition', 'Service', 'OrdersFnArn']);
  });

  it('calls by its key what has no name of its own', () => {
    const joined = { 'Fn::Join': ['', ['a', { Ref: 'B' }]] };
    const found = { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Limit'] };
    const definition = { 'Bucket.Name': joined, Other: [joined, found] };
    expect(Object.keys(fileOf(definition).substitutions)).toEqual(['BucketName', 'Limit']);
  });

  it('takes no name that a text of the definition or a substitution of its own has', () => {
    const given = { OrdersFn2: 'x' };
    const { value, substitutions } = fileOf(
      { Comment: 'see ${OrdersFn}', '${OrdersFn3}': { Ref: 'OrdersFn' }, Given: '${OrdersFn2}' },
      given,
    );
    expect(value).toEqual({
      Comment: 'see ${OrdersFn}',
      '${OrdersFn3}': '${OrdersFn4}',
      Given: '${OrdersFn2}',
    });
    expect(substitutions).toEqual({ ...given, OrdersFn4: { Ref: 'OrdersFn' } });
  });

  it.each([
    ['a choice', { A: { 'Fn::If': ['IsProd', [1], { Ref: 'AWS::NoValue' }] } }],
    ['nothing', { A: { Ref: 'AWS::NoValue' } }],
    ['a list', { A: { 'Fn::Split': [',', 'a,b'] } }],
    [
      'a macro',
      { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/k' } } },
    ],
  ])('stays in the template with %s', (_, definition) => {
    expect(definitionValue(definition as ValueMap, {})).toBeUndefined();
  });
});

const words = oneof(
  constantFrom('OrdersFn', '${OrdersFn}', '${!OrdersFnArn}', '${OrdersFnArn', '"', '\\', '$', '{}'),
  string({ maxLength: 8 }),
);
const texts = array(words, { maxLength: 4 }).map((list) => list.join(''));
const calls = oneof(
  constantFrom<Value>(ARN, { Ref: 'OrdersFn' }, { Ref: 'OrdersFnArn' }, { Ref: 'AWS::Region' }),
  array(
    oneof(
      texts.map((text) => text.replaceAll('${', '${!')),
      constantFrom('${OrdersFn.Arn}', '${X}'),
    ),
    {
      maxLength: 4,
    },
  ).map((list): Value => ({ 'Fn::Sub': list.join('') })),
);
const { value: values } = letrec<{ readonly value: Value }>((tie) => ({
  value: oneof(
    { maxDepth: 3 },
    texts,
    calls,
    array(tie('value'), { maxLength: 3 }),
    dictionary(texts, tie('value'), { maxKeys: 3 }),
  ),
}));

it(`a definition and its file mean the same (seed ${SEED})`, () => {
  assert(
    property(values, (value) => {
      const file = definitionValue({ StartAt: 'A', States: value }, {});
      if (file === undefined) throw new Error('no file');
      const inline = inlined({ StartAt: 'A', States: value });
      const [first, second] = [
        documentMeaning(JSON.stringify(file.value), file.substitutions),
        documentMeaning(inline.text, inline.substitutions),
      ];
      expect(first === undefined ? undefined : told(first)).toBe(
        second === undefined ? undefined : told(second),
      );
    }),
    { seed: SEED },
  );
});

/** The definition as SAM's own translator has it: a number for each function. */
function inlined(definition: Value): { readonly text: string; readonly substitutions: ValueMap } {
  const substitutions: Record<string, Value> = {};
  const text = JSON.stringify(definition, (_, item: Value) => {
    const keys = typeof item === 'object' && item !== null ? Object.keys(item) : [];
    if (keys.length !== 1 || !/^(?:Ref|Fn::.*)$/.test(keys[0] ?? '')) return item;
    const name = `definition_substitution_${Object.keys(substitutions).length}`;
    substitutions[name] = item;
    return `\${${name}}`;
  });
  return { text, substitutions };
}
