import { importTemplate } from '@archivolt/importers';
import { commit, type Value } from '@archivolt/model';
import { expect, test } from 'vitest';
import { reprint } from '../export/reprint.js';
import { exportInto } from './export-into.js';

/** The template with one property of a resource set. */
function edited(text: string, name: string, [path, value]: readonly [string, Value]): string {
  const imported = importTemplate(text, { reprint });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  const { document } = imported.value;
  const [node = ''] = Object.entries(document.nodes).find(([, it]) => it.name === name) ?? [];
  const edit = { edit: 'property.set', args: { target: { node }, path: [path], value } };
  const into = exportInto(commit(document, edit).document, text, { force: true });
  if (!into.ok) throw new Error(JSON.stringify(into.problem));
  return into.value.value;
}

test('what is anchored changes where it stands, and its aliases are written out', () => {
  const text = `Resources:
  A:
    Type: AWS::SQS::Queue
    Properties: &props
      VisibilityTimeout: 60 # seconds
      Tags: &tags
        - {Key: a, Value: b}
  B: # the other
    Type: AWS::SQS::Queue
    Properties: *props
  C:
    Type: AWS::SNS::Topic
    Properties: {Tags: *tags}
`;
  expect(edited(text, 'A', ['VisibilityTimeout', 77])).toBe(
    text.replace('60 # seconds', '77 # seconds').replace(
      ' *props',
      `
      VisibilityTimeout: 60
      Tags:
        - Key: a
          Value: b`,
    ),
  );
});

test.each(['', ' {}', ' []'])('a property comes where Properties were none: "%s"', (none) => {
  const text = `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:${none}\n`;
  expect(edited(text, 'A', ['VisibilityTimeout', 77])).toContain('VisibilityTimeout: 77');
});

test.each([
  [
    '{"Resources":{"A":{"Type":"AWS::SQS::Queue","Properties":{"DelaySeconds":1}}}}',
    '{"Resources":{"A":{"Type":"AWS::SQS::Queue","Properties":{"DelaySeconds":1,"Tags":[{"Key":"a","Value":"b"}]}}}}',
  ],
  [
    '{\n  "Resources": {\n    "A": {"Type": "AWS::SQS::Queue", "Properties": {"Tags": [{"Key": "z", "Value": "b"}]}}\n  }\n}\n',
    '{\n  "Resources": {\n    "A": {"Type": "AWS::SQS::Queue", "Properties": {"Tags": [{"Key": "a", "Value": "b"}]}}\n  }\n}\n',
  ],
])('JSON stays on the lines it had: %#', (text, after) => {
  expect(edited(text, 'A', ['Tags', [{ Key: 'a', Value: 'b' }]])).toBe(after);
});
