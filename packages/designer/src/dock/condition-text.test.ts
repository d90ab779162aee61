import { emptyDocument, type ArchDocument } from '@archivolt/model';
import { expect, test } from 'vitest';
import { conditionText, parseCondition } from './condition-text.js';

const document: ArchDocument = {
  ...emptyDocument(),
  parameters: { Stage: { Type: 'String' } },
  conditions: { IsProd: true, IsLarge: true },
};

test.each([
  'Stage = prod',
  'Stage != prod',
  'AWS::Region = eu-west-1',
  'not IsProd',
  'IsProd and IsLarge',
  'IsProd or Stage = test',
  'Stage = ',
])('%s is read as it is written', (text) => {
  const parsed = parseCondition(text, document);
  expect('value' in parsed ? conditionText(parsed.value) : parsed.fault).toBe(text);
});

test.each([
  ['Colour = red', 'There is no parameter Colour.'],
  ['not IsGone', 'There is no condition IsGone.'],
  ['IsProd and IsLarge or IsProd', 'Either “and” or “or”; name a part of it as its own condition.'],
  ['{"Fn::Equals": [', undefined],
  ['', 'As in Stage = prod, or not IsProd.'],
])('%s is refused', (text, fault) => {
  const parsed = parseCondition(text, document);
  expect('fault' in parsed).toBe(true);
  if (fault !== undefined && 'fault' in parsed) expect(parsed.fault).toBe(fault);
});

test('what has no short form is JSON, and read again', () => {
  const value = { 'Fn::Equals': [{ 'Fn::Select': [0, { Ref: 'Zones' }] }, 'a'] };
  expect(parseCondition(conditionText(value), document)).toEqual({ value });
});
