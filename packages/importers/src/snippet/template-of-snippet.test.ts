import { describe, expect, test } from 'vitest';
import { importTemplate } from '../import-template.js';
import { templateOfSnippet } from './template-of-snippet.js';

function resources(text: string): readonly string[] {
  const template = templateOfSnippet(text);
  if (template === undefined) return [];
  const imported = importTemplate(new TextEncoder().encode(template), { file: 'pasted.yaml' });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  return Object.values(imported.value.document.nodes)
    .map(({ logicalId, name }) => logicalId ?? name)
    .toSorted();
}

const YAML = `Jobs:
  Type: AWS::SQS::Queue
Work:
  Type: AWS::SNS::Topic
  Properties:
    FifoTopic: true
`;
const inset = (text: string) => text.replaceAll(/^(?=.)/gm, '  ');

describe('a piece of a template', () => {
  test.each([
    ['a whole template', `Resources:\n${inset(YAML)}`],
    ['resources', YAML],
    ['resources with the margin they had', inset(YAML)],
    ['resources cut at the caret', inset(YAML).trimStart()],
    ['with CRLF', YAML.replaceAll('\n', '\r\n')],
    ['JSON', '{"Jobs":{"Type":"AWS::SQS::Queue"},"Work":{"Type":"AWS::SNS::Topic"}}'],
    ['JSON entries', '"Jobs": {"Type": "AWS::SQS::Queue"},\n"Work": {"Type": "AWS::SNS::Topic"},'],
    [
      'a whole JSON template',
      '{"Resources":{"Jobs":{"Type":"AWS::SQS::Queue"},"Work":{"Type":"AWS::SNS::Topic"}}}',
    ],
  ])('%s', (_, text) => {
    expect(resources(text)).toEqual(['Jobs', 'Work']);
  });

  test.each(['', 'hello', 'Type: string', '{"a": 1}', '<b>AWS::SQS::Queue</b>'])(
    'other text is none: %j',
    (text) => {
      expect(templateOfSnippet(text)).toBeUndefined();
    },
  );
});
