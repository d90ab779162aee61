import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { plainName } from './wiring.js';

/** A rule of a web ACL that keeps addresses out, or lets only them in. */
export const addressRule = defineConnection({
  id: 'address-rule',
  row: 'C29',
  title: 'Rule over addresses',
  from: service('wafv2-web-acl'),
  to: service('wafv2-ip-set'),
  verb: 'looks up',
  kind: 'auth',
  rank: 60,
  cite: awsPage(
    'IP set match rule statement',
    'waf/latest/developerguide/waf-rule-statement-type-ipset-match.html',
  ),
  annotate: {
    Action: {
      title: 'Then',
      default: 'Block',
      widget: 'segments',
      options: [
        { value: 'Block', title: 'Keep out' },
        { value: 'Allow', title: 'Let in' },
        { value: 'Count', title: 'Count' },
      ],
    },
    Priority: { title: 'Priority', min: 0, type: 'integer', docs: 'Lower rules are asked first.' },
  },
  initial: ({ source }) => ({
    Action: 'Block',
    Priority: 100 + source.wires('out', 'address-rule').length,
  }),
  label: (wire) => (wire.string('Action') ?? 'Block').toLowerCase(),
  effects: ({ source, target, wire }) => {
    const name = plainName(target.name);
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Rules'],
        value: [
          {
            Action: { [wire.string('Action') ?? 'Block']: {} },
            Name: name,
            Priority: wire.number('Priority') ?? 100,
            Statement: { IPSetReferenceStatement: { Arn: target.arn } },
            VisibilityConfig: {
              CloudWatchMetricsEnabled: true,
              MetricName: name,
              SampledRequestsEnabled: true,
            },
          },
        ],
        mode: 'append',
      },
    ];
  },
});
