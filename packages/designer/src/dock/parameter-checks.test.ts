import { expect, test } from 'vitest';
import { environmentFault, nameFault, valueFault } from './parameter-checks.js';

test.each([
  [{ Type: 'String' }, 'anything', undefined],
  [{ Type: 'Number', MinValue: 1, MaxValue: '5' }, '5', undefined],
  [{ Type: 'Number', MinValue: 1, MaxValue: '5' }, '6', 'At most 5.'],
  [{ Type: 'Number' }, 'six', 'A number.'],
  [{ Type: 'String', AllowedValues: ['dev', 'prod'] }, 'test', 'One of dev, prod.'],
  [{ Type: 'CommaDelimitedList', AllowedValues: ['a', 'b'] }, 'a, b', undefined],
  [{ Type: 'String', AllowedPattern: '[a-z]+' }, 'ab1', 'Must match [a-z]+'],
  [{ Type: 'String', AllowedPattern: '(?<' }, 'ab1', undefined],
  [{ Type: 'String', MinLength: 3 }, 'ab', 'At least 3 letters.'],
  [{ Type: 'Number', MinValue: 1 }, '', undefined],
])('%j takes %j: %s', (parameter, text, fault) => {
  expect(valueFault(parameter, text)).toBe(fault);
});

test('names are what CloudFormation takes, and free', () => {
  expect(nameFault('Stage', false)).toBeUndefined();
  expect(nameFault('my-stage', false)).toContain('Letters and digits');
  expect(nameFault('Stage', true)).toContain('of that name');
  expect(environmentFault('pre-prod', false)).toBeUndefined();
  expect(environmentFault('pre prod', false)).toBeDefined();
});
