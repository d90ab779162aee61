import { can, defineConnection, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { variableName } from './wiring.js';

/** A value that a nested stack puts out, handed to code by its environment. */
export const stackOutput = defineConnection({
  id: 'stack-output',
  row: 'C14',
  title: 'Output of a stack',
  from: can('principal'),
  to: service('cloudformation-stack', 'serverless-application'),
  fits: (from) => from.capabilities.principal?.environment !== undefined,
  verb: 'takes a value from',
  kind: 'data',
  cite: typePage('AWS::CloudFormation::Stack'),
  annotate: {
    Output: {
      title: 'Output',
      required: true,
      pattern: '[A-Za-z0-9]{1,255}',
      docs: 'Name of an output of the nested template.',
    },
    Variable: {
      title: 'Variable',
      form: 'letters, digits and _, with a letter first',
      pattern: '[A-Za-z][A-Za-z0-9_]*',
    },
  },
  initial: { Output: 'Name' },
  label: (wire) => wire.string('Output'),
  effects: ({ source, target, wire }) => {
    const output = wire.string('Output') ?? 'Name';
    return [
      {
        kind: 'environment',
        on: source.id,
        name:
          wire.string('Variable') ??
          variableName(target.name, variableName(output, '').replace(/_$/, '')),
        value: target.att(`Outputs.${output}`),
      },
    ];
  },
});
