import { describe, expect, it } from 'vitest';
import { printYaml } from './yaml.js';

describe('printed intrinsics', () => {
  it('stand in short form', () => {
    const value = {
      A: { Ref: 'Table' },
      B: { 'Fn::GetAtt': ['Table', 'Arn'] },
      C: { 'Fn::Sub': '${Table.Arn}/index/*' },
      D: { 'Fn::Join': ['', [{ Ref: 'Table' }, 'x']] },
    };
    expect(printYaml(value)).toBe(
      "A: !Ref Table\nB: !GetAtt Table.Arn\nC: !Sub ${Table.Arn}/index/*\nD: !Join\n  - ''\n  - - !Ref Table\n    - x\n",
    );
  });

  it('keep the long form where two tags would meet', () => {
    expect(printYaml({ A: { 'Fn::Base64': { 'Fn::Sub': 'x' } } })).toBe(
      'A:\n  Fn::Base64: !Sub x\n',
    );
  });

  it('leave keys that only look like intrinsics alone', () => {
    expect(printYaml({ Condition: { Bool: { a: true } } })).toBe(
      'Condition:\n  Bool:\n    a: true\n',
    );
  });

  it('never let a date, a number or a yes of text lose its quotes', () => {
    const value = { Version: '2012-10-17', Id: '012', Answer: 'yes', Zero: '0', Text: 'plain' };
    expect(printYaml(value)).toBe(
      "Version: '2012-10-17'\nId: '012'\nAnswer: 'yes'\nZero: '0'\nText: plain\n",
    );
  });
});
