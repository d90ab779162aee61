import { arch } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import { printTemplate } from '../export/export-project.js';

it('tells which lines of a template belong to which node or wire', () => {
  const result = lower(
    arch(`f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler', Description: "a\\n  B:\\n\\n" }
      q: sqs-queue { VisibilityTimeout: 30 }; q -> f; output Url = { Value: @q }`),
  );
  if (!result.ok) throw new Error('not lowered');
  const { text, places } = printTemplate(result.value, 'cfn');
  const lines = text.split('\n');
  expect(places.map(({ logicalId }) => logicalId)).toEqual(['F', 'FRole', 'Q', 'QFMapping']);
  for (const { logicalId, from } of places) expect(lines[from - 1]).toBe(`  ${logicalId}:`);
  expect(places.map(({ owner }) => owner)).toEqual([
    { node: 'f' },
    { node: 'f' },
    { node: 'q' },
    { edge: 'q-f' },
  ]);
  expect(lines[(places[3]?.to ?? 0) - 1]).toBe('      FunctionName: !Ref F');
  expect(lines[places[3]?.to ?? 0]).toBe('Outputs:');
});
