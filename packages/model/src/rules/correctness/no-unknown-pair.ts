import { defineRule, type EndMatcher, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noUnknownPair = defineRule({
  id: 'correctness/no-unknown-pair',
  row: 'V49',
  severity: 'error',
  summary: 'A wire is one that its two services can have.',
  why: 'There is nothing in AWS that such a wire could stand for, so it cannot be exported.',
  cite: awsPage(
    'Managing permissions with AWS SAM connectors',
    'serverless-application-model/latest/developerguide/managing-permissions-connectors.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  over: 'wire',
  on: {},
  demand: true,
  check: ({ wire, source, target }) => {
    const { connection } = wire;
    const isPair = connection.fits?.(source.service, target.service) ?? true;
    if (isPair && fits(connection.from, source) && fits(connection.to, target)) return;
    const edits = [{ edit: 'edge.remove', args: { ids: [wire.id] } }];
    return {
      at: wire.at(),
      message: `${source.name} cannot have the wire ${connection.title} to ${target.name}. Their services do not fit it.`,
      fix: { label: 'Remove the wire', safe: false, edits },
    };
  },
  examples: {
    valid: ['q: sqs-queue -[event-source-mapping]-> f: lambda-function'],
    invalid: [
      {
        before: 'q: sqs-queue -[event-source-mapping]-> t: dynamodb-table',
        after: 'q: sqs-queue; t: dynamodb-table',
      },
    ],
  },
});

function fits(matcher: EndMatcher, node: NodeView): boolean {
  const { id } = node.service;
  if ('services' in matcher) return matcher.services.includes(id);
  if (matcher.except?.includes(id)) return false;
  return matcher.can.every((name) => node.can(name) !== undefined);
}
