import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { arch } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import { exportStacks, exportTemplate, printTemplate } from '../export/export-project.js';

it('tells which lines of a template belong to which node or wire', () => {
  const result = lower(
    arch(`f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler', Description: "a\\n  B:\\n\\n" }
      q: sqs-queue { VisibilityTimeout: 30 }; q -> f; output Url = { Value: @q }`),
  );
  if (!result.ok) throw new Error('not lowered');
  const { text, places: all } = printTemplate(result.value, 'cfn');
  const places = all.slice(0, 4);
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

it.each(['sam', 'cfn'] as const)('tells what a wire says inside of others in %s', (target) => {
  const result = lower(
    arch(`f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler' }
      api: apigateway-rest-api { stage#StageName: 'prod' }; t: dynamodb-table
      api -[route { Method: 'GET', Path: '/a/{id}' }]-> f; f -> t`),
  );
  if (!result.ok) throw new Error('not lowered');
  const { text, places } = printTemplate(result.value, target);
  const lines = text.split('\n');
  const said = (edge: string): readonly string[] =>
    places
      .filter(({ owner }) => 'edge' in owner && owner.edge === edge)
      .map(({ from, to }) => lines.slice(from - 1, to).join('\n'));
  const grants = said('f-t').filter((part) => part.includes('Action:'));
  expect(grants).toHaveLength(1);
  expect(grants[0]).toMatch(/^ *- Effect: Allow\n[^]*dynamodb:[^]*Resource: !GetAtt T.Arn/);
  const routes = said('api-f').filter((part) => !part.includes('Lambda::Permission'));
  expect(routes).toHaveLength(1);
  expect(routes[0]).toMatch(
    target === 'sam' ? /Method: GET, Path: '\/a/ : /^ *get:\n[^]*!Sub|Fn::Sub/,
  );
});

it('tells whose a variable and a grant are, in SAM and in the CDK', async () => {
  const document = arch(`f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler' }
    t: sqs-queue; f -[grant { Access: 'write' }]-> t; d: sqs-queue; f -[dead-letter]-> d`);
  const options = { force: true, registry: await loadCoreRegistry() };
  const stacks = exportStacks(document, options);
  const printed = [
    exportTemplate(document, 'sam', options),
    exportTemplate(document, 'cfn', options),
  ].map((result) => (result.ok ? result.value.value : undefined));
  const said = [...printed, ...(stacks.ok ? stacks.value.value : [])].map((file) => {
    if (file === undefined) throw new Error('not printed');
    const { text, places } = file;
    const lines = text.split('\n');
    return places
      .filter(({ owner, from, to }) => 'edge' in owner && owner.edge === 'f-t' && to - from < 9)
      .map(({ from, to }) =>
        lines
          .slice(from - 1, to)
          .join('\n')
          .trim(),
      )
      .toSorted();
  });
  expect(said).toEqual([
    [expect.stringMatching(/^- Effect: Allow\n/), 'T_URL: !Ref T'],
    [expect.stringMatching(/^- Effect: Allow\n/), 'T_URL: !Ref T'],
    ['environment: { T_URL: t.queueUrl },', expect.stringMatching(/^t\.grant\(\s*f,/)],
  ]);
});
