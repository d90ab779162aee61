import { defineRule, type WireView } from '../../define/index.js';
import { isInside } from '../../connections/server-origin-effects.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const noOriginEventBeforeVpcOrigin = defineRule({
  id: 'correctness/no-origin-event-before-vpc-origin',
  severity: 'error',
  summary: 'A behaviour that serves from a VPC origin runs Lambda@Edge on viewer events alone.',
  why: 'CloudFront refuses origin events before a VPC origin. A viewer event sees each request and answer, cached ones too.',
  cite: awsPage(
    'Restrict access with VPC origins',
    'AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html',
    { section: 'Lambda@Edge' },
  ),
  over: 'wire',
  on: { connection: 'edge-lambda' },
  check: ({ wire, source, target }) => {
    const event = wire.string('EventType') ?? 'viewer-request';
    if (!event.startsWith('origin-')) return;
    const origin = originOf(wire);
    if (origin?.connection.id !== 'server-origin' || !isInside(origin.target)) return;
    const viewer = event.replace('origin-', 'viewer-');
    const pattern = wire.string('PathPattern');
    const isTaken = source
      .wires('out', 'edge-lambda')
      .some((it) => it.string('EventType') === viewer && it.string('PathPattern') === pattern);
    const fix = setting(wire, { path: 'EventType', value: viewer, safe: false });
    return {
      at: wire.at('EventType'),
      message: `${target.name} runs on ${event} before ${origin.target.name}, which is a VPC origin. Only viewer events run there.`,
      ...(!isTaken && { fix }),
    };
  },
  examples: {
    valid: [
      `d: cloudfront-distribution -[server-origin]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' }
       d -[edge-lambda { EventType: 'viewer-request' }]-> f: lambda-edge-function`,
      `d: cloudfront-distribution -[server-origin]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internet-facing' }
       d -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function`,
      `d: cloudfront-distribution -[server-origin { PathPattern: '/app/*' }]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' }
       d -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function`,
    ],
    invalid: [
      {
        before: `d: cloudfront-distribution -[server-origin]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' }
          d -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function`,
        after: `d: cloudfront-distribution -[server-origin]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' }
          d -[edge-lambda { EventType: 'viewer-request' }]-> f: lambda-edge-function`,
      },
    ],
  },
});

/** The wire to the origin of a function's behaviour: that of its path, else the default one. */
function originOf(wire: WireView): WireView | undefined {
  const pattern = wire.string('PathPattern');
  const origins = wire.source
    .wires('out')
    .filter(({ connection }) => connection.id.endsWith('-origin'));
  return (
    origins.find((it) => it.string('PathPattern') === pattern) ??
    origins.find((it) => !it.has('PathPattern'))
  );
}
