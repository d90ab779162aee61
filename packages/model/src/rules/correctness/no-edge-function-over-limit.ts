import { defineRule, type Finding, type NodeView, type Severity } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quantity } from '../words.js';

/** The newest figure, the one that older pages have for viewer events, and the notes' own. */
const TIMEOUT = { newest: 30, older: 5, notes: 10 };
const MEMORY = { newest: 10_240, older: 128 };

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
  over: 'wire',
  on: { connection: 'edge-lambda' },
  check: ({ wire, target }) => {
    const isViewer = (wire.string('EventType') ?? '').startsWith('viewer-');
    return [...timeFindings(target, isViewer), ...sizeFindings(target, isViewer)];
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
    ],
  },
});

function timeFindings(target: NodeView, isViewer: boolean): readonly Finding[] {
  const seconds = target.number('Timeout');
  if (seconds === undefined) return [];
  if (seconds > TIMEOUT.newest) {
    const wise = isViewer ? TIMEOUT.older : TIMEOUT.notes;
    return [over(target, 'Timeout', { seconds, limit: TIMEOUT.newest, wise })];
  }
  if (isViewer && seconds > TIMEOUT.older)
    return [over(target, 'Timeout', { seconds, limit: TIMEOUT.older, severity: 'warning' })];
  if (seconds > TIMEOUT.notes)
    return [over(target, 'Timeout', { seconds, limit: TIMEOUT.notes, severity: 'hint' })];
  return [];
}

function sizeFindings(target: NodeView, isViewer: boolean): readonly Finding[] {
  const size = target.number('MemorySize');
  if (size === undefined || size > MEMORY.newest) return []; // beyond the range: told with the value
  if (!isViewer || size <= MEMORY.older) return [];
  const at = target.at('MemorySize');
  return [
    {
      at,
      message: `${quantity(size, 'MB')} on a viewer event. Older quotas allow ${quantity(MEMORY.older, 'MB')}.`,
      severity: 'warning',
      fix: {
        label: `Set ${quantity(MEMORY.older, 'MB')}`,
        safe: false,
        edits: [target.set('MemorySize', MEMORY.older)],
      },
    },
  ];
}

interface Excess {
  readonly seconds: number;
  readonly limit: number;
  /** What a fix sets, where it is not the limit. */
  readonly wise?: number;
  readonly severity?: Severity;
}

function over(
  target: NodeView,
  path: string,
  { seconds, limit, wise = limit, severity }: Excess,
): Finding {
  return {
    at: target.at(path),
    message: `Timeout is ${quantity(seconds, 's')}. At the edge it may be ${quantity(limit, 's')}.`,
    ...(severity === undefined ? {} : { severity }),
    fix: {
      label: `Set ${quantity(wise, 's')}`,
      safe: severity === undefined,
      edits: [target.set(path, wise)],
    },
  };
}
