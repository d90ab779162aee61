import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireStream = defineRule({
  id: 'correctness/require-stream',
  row: 'V40',
  severity: 'error',
  summary: 'A table that triggers a function, or flows into a pipe, must have a stream.',
  why: 'Changes are read from the stream of the table. Without one there is nothing to read, and the mapping or the pipe has no source.',
  cite: awsPage('Using AWS Lambda with Amazon DynamoDB', 'lambda/latest/dg/with-ddb.html', {
    section: 'Serverless in AWS',
  }),
  over: 'wire',
  on: { connection: ['event-source-mapping', 'pipe-source'] },
  check: ({ source, target }) => {
    const requires = source.can('eventSource')?.requires;
    if (requires === undefined || source.has(requires.property)) return;
    const isPiped = target.can('polls') === undefined;
    const use = isPiped ? 'takes its changes' : 'is called for its changes';
    const message = `${source.name} has no stream. ${target.name} ${use}.`;
    const at = source.at(requires.property);
    // A SAM simple table has no such property: it must become a table first.
    if (source.service.dialects?.[source.type]?.paths?.[requires.property] === null) {
      return { at: source.at(), message };
    }
    const edits = [source.set(requires.property, requires.set)];
    return { at, message, fix: { label: 'Turn the stream on', safe: true, edits } };
  },
  examples: {
    valid: [
      't: dynamodb-table { StreamSpecification.StreamViewType: "KEYS_ONLY" } -> f: lambda-function',
      'q: sqs-queue -> f: lambda-function',
    ],
    invalid: [
      {
        before: 't: dynamodb-table -> f: lambda-function',
        after:
          "t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_AND_OLD_IMAGES' } -> f: lambda-function",
      },
      {
        before: 't: dynamodb-table -[pipe-source]-> p: pipes-pipe',
        after:
          "t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_AND_OLD_IMAGES' } -[pipe-source]-> p: pipes-pipe",
      },
      {
        before: "t: dynamodb-table { $type: 'AWS::Serverless::SimpleTable' } -> f: lambda-function",
      },
    ],
  },
});
