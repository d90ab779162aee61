import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { designs } from './designs/stacks.js';

/** A design of two stacks, whose parameters are not the same in all stages. */
export function stagedDesign(): ArchDocument {
  const document = arch(designs['edge-stack'] ?? '');
  return {
    ...document,
    parameters: {
      ...document.parameters,
      Kept: { Type: 'Number', Default: 3, Description: 'How many are kept.' },
      Zones: { Type: 'CommaDelimitedList', Default: 'a' },
      Size: { Type: 'String', Default: 's', AllowedValues: ['s', 'l'] },
    },
    outputs: {
      ...document.outputs,
      Kept: { Value: { Ref: 'Kept' } },
      Zones: { Value: { 'Fn::Join': ['/', { Ref: 'Zones' }] } },
      Size: { Value: { Ref: 'Size' } },
    },
    environments: {
      dev: { parameters: {} },
      prod: {
        title: 'Production',
        parameters: { Domain: 'shop.example', Kept: 9, Zones: ['a', 'b'], Size: 'l' },
      },
    },
  };
}

/** The design as it is in one of its stages: with the values there as defaults. */
export function inStage(document: ArchDocument, stage: string): ArchDocument {
  const given = document.environments?.[stage]?.parameters ?? {};
  const parameters = Object.entries(document.parameters).map(([id, parameter]) => {
    const value = given[id];
    if (value === undefined) return [id, parameter] as const;
    const Default = Array.isArray(value) ? value.join(',') : value;
    return [id, { ...parameter, Default }] as const;
  });
  const { environments: _, ...others } = document;
  return { ...others, parameters: Object.fromEntries(parameters) };
}
