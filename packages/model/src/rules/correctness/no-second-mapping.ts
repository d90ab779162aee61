import { defineRule, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSecondMapping = defineRule({
  id: 'correctness/no-second-mapping',
  row: 'V46',
  severity: 'error',
  summary: 'A function reads a source by one event source mapping.',
  why: 'Lambda refuses a second mapping of the same source to the same function, whatever its filters. One mapping has up to five filters, any of which lets a record through.',
  cite: awsPage('CreateEventSourceMapping', 'lambda/latest/api/API_CreateEventSourceMapping.html', {
    section: 'Serverless in AWS',
  }),
  over: 'wire',
  on: { connection: 'event-source-mapping' },
  check: ({ wire, source, target }) => {
    const same = target
      .wires('in', 'event-source-mapping')
      .filter((it) => it.source.id === source.id && !mayBeNone(it));
    if (mayBeNone(wire) || same.findIndex((it) => it.id === wire.id) < 1) return;
    return {
      at: wire.at(),
      message: `${target.name} reads ${source.name} already. Put the filters of both on one wire.`,
    };
  },
  examples: {
    valid: [
      'q: sqs-queue -[event-source-mapping]-> f: lambda-function; q -[event-source-mapping]-> g: lambda-function',
    ],
    invalid: [
      {
        before:
          'q: sqs-queue -[event-source-mapping]-> f: lambda-function; q -[event-source-mapping]-> f',
      },
    ],
  },
});

/** One that stands on a condition may never be there together with another; a connector's is no mapping. */
function mayBeNone({ record }: WireView): boolean {
  const { form, parts = {} } = record;
  const isWritten =
    form === undefined || form.kind === 'sam-event' || Object.hasOwn(parts, form.key);
  if (!isWritten) return true;
  return Object.values(parts).some((part) => part.attributes?.Condition !== undefined);
}
