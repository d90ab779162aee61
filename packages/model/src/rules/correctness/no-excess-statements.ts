import { defineRule } from '../../define/index.js';
import { effectsOfWire } from '../../graph/effects-of.js';
import { awsPage } from '../../services/aws-page.js';
import { isPair } from '../pairs.js';

export const noExcessStatements = defineRule({
  id: 'correctness/no-excess-statements',
  row: 'V55',
  severity: 'error',
  summary: 'The policy of a queue has 20 statements at most.',
  why: 'Each topic, rule and bucket that sends to a queue is let in by a statement. SQS refuses a policy of more. One topic before the queue takes one.',
  cite: awsPage(
    'Amazon SQS policy quotas',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html',
  ),
  over: 'node',
  on: { service: 'sqs-queue' },
  check: ({ node, graph }) => {
    const wires = node.wires('in');
    if (wires.length <= MOST || node.record.external !== undefined) return;
    const drawn = wires.filter((wire) => wire.record.form === undefined && isPair(wire));
    const statements = new Set(
      drawn
        .flatMap((wire) => effectsOfWire(wire, graph))
        .filter((effect) => effect.kind === 'permit' && effect.on.$ref === node.id)
        .map((effect) => JSON.stringify({ ...effect, name: '' })),
    );
    if (statements.size <= MOST) return;
    const message = `${statements.size} senders are let in by the policy of ${node.name}. It has ${MOST} statements at most.`;
    return { at: node.at(), message };
  },
  examples: {
    valid: [
      `q: sqs-queue${Array.from({ length: 20 }, (_, at) => `; t${at}: sns-topic -> q`).join('')}`,
    ],
    invalid: [
      {
        before: `q: sqs-queue${Array.from({ length: 21 }, (_, at) => `; t${at}: sns-topic -> q`).join('')}`,
      },
    ],
  },
});

const MOST = 20;
