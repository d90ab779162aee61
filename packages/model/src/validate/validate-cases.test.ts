import { describe, expect, it } from 'vitest';
import type { ArchDocument } from '../document/document.js';
import { arch } from '../testing/arch.js';
import { validateCases } from './validate-cases.js';

const MEMORY = 'correctness/no-memory-outside-range';

function errorsOf(document: ArchDocument): readonly (readonly [string, string])[] {
  return validateCases(document)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => [rule, message]);
}

describe('a design of several deployments', () => {
  const sized = arch(
    "param Size: Number = 512; f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', MemorySize: { Ref: 'Size' } }",
  );
  const inProd = (Size: number) => ({
    ...sized,
    environments: { dev: { parameters: {} }, prod: { parameters: { Size } } },
  });

  it('is told what is wrong in one of them', () => {
    expect(errorsOf(inProd(10_240))).toEqual([]);
    expect(errorsOf(inProd(10_241))).toEqual([
      [MEMORY, 'In prod: Memory is 10,241 MB. The maximum is 10,240 MB.'],
    ]);
  });

  it('is told once of what is wrong in all', () => {
    const wrong = { ...inProd(10_241), parameters: { Size: { Type: 'Number', Default: 10_241 } } };
    expect(errorsOf(wrong)).toEqual([[MEMORY, expect.not.stringContaining('prod')]]);
  });
});

describe('a design with conditions', () => {
  const sized = (rest: string) =>
    arch(
      `f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', MemorySize: { Fn::If: ['IsLarge', 10_241, 128] } }; ${rest}`,
    );

  it('is looked at with the values that they ask for', () => {
    const asks = "condition IsLarge = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }";
    expect(errorsOf(sized(`param Stage: String = 'dev'; ${asks}`))).toEqual([
      [MEMORY, expect.stringMatching(/^Where Stage is prod: /)],
    ]);
    const document = sized(`param Stage: String = 'dev'; ${asks}`);
    const parameters = {
      Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'test'] },
    };
    expect(errorsOf({ ...document, parameters })).toEqual([]);
  });

  it('is looked at both ways where no value decides', () => {
    const document = sized(
      "condition IsLarge = { Fn::Equals: [{ Ref: 'AWS::Region' }, 'eu-west-1'] }",
    );
    expect(errorsOf(document)).toEqual([[MEMORY, expect.stringMatching(/^Where IsLarge holds: /)]]);
  });

  it('is told nothing of what is not made', () => {
    const document =
      arch(`param Days: Number = 7; condition Keeps = { Fn::Not: [{ Fn::Equals: [{ Ref: 'Days' }, 0] }] }
      f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', MemorySize: { Fn::If: ['Keeps', 128, 64] }, $attributes: { Condition: 'Keeps' } }`);
    expect(errorsOf(document)).toEqual([]);
  });
});
