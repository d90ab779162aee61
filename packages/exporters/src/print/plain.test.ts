import { ref, att, sub } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { plain } from './plain.js';

const naming = (key: string): string => ({ t: 'Table', 'f#role': 'FnRole' })[key] ?? key;

describe('references', () => {
  it('become Ref and Fn::GetAtt', () => {
    expect(plain([ref('t'), att('t', 'Arn'), att('f', 'Arn', 'role')], { naming })).toEqual([
      { Ref: 'Table' },
      { 'Fn::GetAtt': ['Table', 'Arn'] },
      { 'Fn::GetAtt': ['FnRole', 'Arn'] },
    ]);
  });

  it('go into the text of a substitution', () => {
    expect(plain(sub('${Arn}/index/*', { Arn: att('t', 'Arn') }), { naming })).toEqual({
      'Fn::Sub': '${Table.Arn}/index/*',
    });
  });

  it('stay what they are where data is literal', () => {
    expect(plain({ $literal: { $ref: 't' } }, { naming })).toEqual({ $ref: 't' });
  });
});

describe('texts inside a substitution', () => {
  it('cannot open a variable of their own', () => {
    expect(plain(sub('name-${Name}', { Name: '${AWS::AccountId}' }), { naming })).toEqual({
      'Fn::Sub': 'name-${!AWS::AccountId}',
    });
  });

  it('keep a variable that an inlined name would be taken for', () => {
    const value = sub('${A}${Table}', { A: ref('t'), Table: { 'Fn::ImportValue': 'x' } });
    expect(plain(value, { naming })).toEqual({
      'Fn::Sub': ['${A}${Table}', { Table: { 'Fn::ImportValue': 'x' }, A: { Ref: 'Table' } }],
    });
  });

  it('that CloudFormation does not take are kept whole', () => {
    const value = { 'Fn::Sub': ['${A}', { A: ref('t') }, { B: 'c' }] };
    expect(plain(value, { naming })).toEqual({
      'Fn::Sub': ['${A}', { A: { Ref: 'Table' } }, { B: 'c' }],
    });
  });

  it('of a template keep its variables, but for those that say what they stand for', () => {
    const options = { naming, verbatim: true };
    expect(plain(sub('${Table.Arn}', { 'Table.Arn': att('t', 'Arn') }), options)).toEqual({
      'Fn::Sub': '${Table.Arn}',
    });
    expect(plain(sub('${A}', { A: ref('t') }), options)).toEqual({
      'Fn::Sub': ['${A}', { A: { Ref: 'Table' } }],
    });
  });
});
