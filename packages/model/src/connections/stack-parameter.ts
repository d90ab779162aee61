import { can, defineConnection, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { plainName } from './wiring.js';

/** A resource of this stack that a nested one is told of. */
export const stackParameter = defineConnection({
  id: 'stack-parameter',
  title: 'Parameter of a stack',
  from: service('cloudformation-stack', 'serverless-application'),
  to: can('grantable'),
  fits: (from, to) => from.id !== to.id,
  verb: 'is told of',
  kind: 'data',
  rank: 4,
  cite: typePage('AWS::CloudFormation::Stack'),
  annotate: {
    Parameter: {
      title: 'Parameter',
      pattern: '[A-Za-z0-9]{1,255}',
      docs: 'Name in the nested template. By default after the resource.',
    },
    Value: {
      title: 'Value',
      widget: 'segments',
      default: 'ref',
      options: [
        { value: 'ref', title: 'Ref' },
        { value: 'arn', title: 'ARN' },
      ],
    },
  },
  label: (wire) => wire.string('Parameter'),
  effects: ({ source, target, wire }) => [
    {
      kind: 'property',
      on: source.ref,
      path: ['Parameters', wire.string('Parameter') ?? plainName(target.name)],
      value: wire.string('Value') === 'arn' ? target.arn : target.ref,
      mode: 'set',
    },
  ],
});
