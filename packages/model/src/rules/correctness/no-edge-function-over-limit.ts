import { defineRule, type Finding, type NodeView, type Severity } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { boundsFinding } from '../bounds.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

/** What is told, and how badly, from which time on: the newest figure stands at the property itself. */
const VIEWER_TIME = { seconds: 5, severity: 'warning' } as const;
const ORIGIN_TIME = { seconds: 10, severity: 'hint' } as const;
/** What older pages give to viewer events. */
const VIEWER_MEMORY = 128;
const EVENT = 'viewer-request';

export const noEdgeFunctionOverLimit = defineRule({
  id: 'correctness/no-edge-function-over-limit',
  row: 'V13',
  severity: 'error',
  summary: 'A function at the edge keeps to the time and memory of its event.',
  why: "AWS's pages disagree: the newest gives 30 s and 10,240 MB to every event, older ones give viewer events 5 s and 128 MB. Beyond the newest AWS refuses; between the two it depends on the age of the account's quotas.",
  cite: awsPage(
    'Quotas on Lambda@Edge',
    'AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
    { section: 'Lambda@Edge', notes: '5–10 s' },
  ),
  over: 'node',
  on: { service: 'lambda-edge-function' },
  check: ({ node }) => {
    const isViewer = node
      .wires('in', 'edge-lambda')
      .some((wire) => (wire.string('EventType') ?? EVENT).startsWith('viewer-'));
    return [
      timeFinding(node, isViewer ? VIEWER_TIME : ORIGIN_TIME),
      boundsFinding(node, 'MemorySize') ?? sizeFinding(node, isViewer),
    ].filter((finding) => finding !== undefined);
  },
  examples: {
    valid: [
      "d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-request' }]-> f: lambda-edge-function { Timeout: 5, MemorySize: 128 }",
      "d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function { Timeout: 10, MemorySize: 10240 }",
    ],
    invalid: [
      {
        before:
          "d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function { Timeout: 31 }",
        after:
          "d: cloudfront-distribution -[edge-lambda { EventType: 'origin-request' }]-> f: lambda-edge-function { Timeout: 10 }",
      },
      {
        before:
          "d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-request' }]-> f: lambda-edge-function { Timeout: 6 }",
        after:
          "d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-request' }]-> f: lambda-edge-function { Timeout: 5 }",
      },
      {
        before:
          "d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-response' }]-> f: lambda-edge-function { MemorySize: 129 }",
        after:
          "d: cloudfront-distribution -[edge-lambda { EventType: 'viewer-response' }]-> f: lambda-edge-function { MemorySize: 128 }",
      },
      {
        before: 'f: lambda-edge-function { MemorySize: 10_241 }',
        after: 'f: lambda-edge-function { MemorySize: 10_240 }',
      },
      {
        before: 'f: lambda-edge-function { MemorySize: 127 }',
        after: 'f: lambda-edge-function { MemorySize: 128 }',
      },
      {
        before: 'f: lambda-edge-function { Timeout: 0 }',
        after: 'f: lambda-edge-function { Timeout: 1 }',
      },
    ],
  },
});

function timeFinding(
  node: NodeView,
  wise: { readonly seconds: number; readonly severity: Severity },
): Finding | undefined {
  const value = numberAt(node, 'Timeout');
  if (value === undefined) return undefined;
  const beyond = boundsFinding(node, 'Timeout');
  // Where it is too long, what is set instead is right by every page.
  if (beyond !== undefined && value < wise.seconds) return beyond;
  if (value <= wise.seconds) return undefined;
  const message = `Timeout is ${quantity(value, 's')}. By older quotas it may be ${quantity(wise.seconds, 's')} there.`;
  const fix = setting(node, { path: 'Timeout', value: wise.seconds, safe: beyond !== undefined });
  return beyond === undefined
    ? { at: node.at('Timeout'), message, severity: wise.severity, fix }
    : { ...beyond, fix };
}

function sizeFinding(node: NodeView, isViewer: boolean): Finding | undefined {
  const size = numberAt(node, 'MemorySize');
  if (size === undefined || !isViewer || size <= VIEWER_MEMORY) return undefined;
  return {
    at: node.at('MemorySize'),
    message: `${quantity(size, 'MB')} on a viewer event. Older quotas allow ${quantity(VIEWER_MEMORY, 'MB')}.`,
    severity: 'warning',
    fix: setting(node, { path: 'MemorySize', value: VIEWER_MEMORY, safe: false }),
  };
}
