import type { Value } from '@archivolt/model';
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

  it('keep the long form before a number or a boolean, which a tag would make text', () => {
    expect(printYaml({ A: { 'Fn::Length': true }, B: { 'Fn::GetAtt': 7 } })).toBe(
      'A:\n  Fn::Length: true\nB:\n  Fn::GetAtt: 7\n',
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

describe('a compact text', () => {
  const compact = (value: Value, short: readonly Value[] = []): string =>
    printYaml(value, { compact: true, short: new Set(short) });

  it('has lists of words and pairs in lists on one line', () => {
    const value = {
      Actions: ['a:Get', 'a:Put'],
      Keys: [{ Name: 'pk', Type: 'HASH' }],
      Either: { 'Fn::If': ['IsProd', 2, { Ref: 'AWS::NoValue' }] },
      Under: [{ 'Fn::GetAtt': ['T', 'Arn'] }, { 'Fn::Sub': '${T.Arn}/*' }],
    };
    expect(compact(value)).toBe(
      "Actions: [a:Get, a:Put]\nKeys:\n  - { Name: pk, Type: HASH }\nEither: !If [IsProd, 2, !Ref AWS::NoValue]\nUnder: [!GetAtt T.Arn, !Sub '${T.Arn}/*']\n",
    );
  });

  it('gives lines of their own to what is long, deep or of several lines', () => {
    const long = 'x'.repeat(40);
    const value = { A: [long, long], B: [['a']], C: ['a\nb'], D: { E: 'f' } };
    expect(compact(value)).toBe(
      `A:\n  - ${long}\n  - ${long}\nB:\n  - [a]\nC:\n  - |-\n    a\n    b\nD:\n  E: f\n`,
    );
  });

  it('has maps on one line only where they are named', () => {
    const [named, other] = [{ Method: 'GET', Path: '/{id}' }, { Method: 'GET' }];
    expect(compact({ A: named, B: other }, [named])).toBe(
      "A: { Method: GET, Path: '/{id}' }\nB:\n  Method: GET\n",
    );
  });
});
