import { loadRegistry, type Registry } from '@archivolt/cfn-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { cite, defineService, type Service } from '../define/index.js';
import { icons } from '../generated/icons.js';
import { serviceIds } from '../generated/ids.js';
import { serviceProblems, typesOf } from '../testing/contract/service-contract.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadRegistry([...catalog.services.flatMap(typesOf), 'AWS::SQS::Queue']);
}, 60_000);

describe.each(
  catalog.services.map((service, index) => [serviceIds[index] ?? '', service] as const),
)('%s', (folder, service) => {
  it('keeps the contract of services', () => {
    const icon = icons[service.id];
    expect(serviceProblems(service, { registry, folder, icon })).toEqual([]);
  });
});

const sound = {
  id: 'sqs-queue',
  title: 'Queue',
  noun: 'Queue',
  category: 'messaging',
  type: 'AWS::SQS::Queue',
  summary: 'A queue.',
  cite: cite('Queues', 'https://docs.aws.amazon.com/sqs/queues.html'),
  annotate: { VisibilityTimeout: {}, 'Tags.Key': {} },
  capabilities: { grantable: { read: ['sqs:ReceiveMessage'] } },
} satisfies Parameters<typeof defineService>[0];
const ICON = '<svg viewBox="0 0 8 8"><path d="M0 0h8v8"/></svg>';

describe('the contract of services', () => {
  const problemsOf = (change: object, icon: string | undefined = ICON) => {
    const service = defineService({ ...sound, ...change }) as Service;
    return serviceProblems(service, { registry, folder: 'sqs-queue', icon }).join('\n');
  };

  it('is kept by a sound service', () => {
    expect(problemsOf({})).toBe('');
  });

  it.each([
    [{ id: 'sqs-topic' }, 'its id is not its folder'],
    [{ noun: 'a queue' }, 'no noun for ids'],
    [{ summary: 'A queue' }, 'no sentence'],
    [{ cite: cite('Blog', 'https://example.com/') }, 'no page of AWS'],
    [
      { guidance: [{ text: '', cite: cite('', 'http://docs.aws.amazon.com/x') }] },
      'no page of AWS',
    ],
    [{ type: 'AWS::SQS::Row' }, 'CloudFormation has no type AWS::SQS::Row'],
    [{ annotate: { Visibility: {} } }, 'it has no property Visibility'],
    [{ annotate: { 'Tags.Colour': {} } }, 'it has no property Tags.Colour'],
    [{ dialects: { 'AWS::SQS::Row': {} } }, 'no type AWS::SQS::Row'],
    [{ dialects: { 'AWS::SQS::Queue': { paths: { QueueName: 'Name' } } } }, 'no property Name'],
    [{ initial: { properties: { VisibilityTimeout: 'long' } } }, 'VisibilityTimeout'],
    [{ initial: { properties: { Nonsense: 1 } } }, 'Nonsense'],
    [{ initial: { parts: { p: {} } } }, 'a part p that it does not have'],
    [{ parts: { p: { title: 'P', type: 'AWS::SQS::Row' } } }, 'no type AWS::SQS::Row'],
    [{ capabilities: { fails: { property: 'Redrive', shape: 'redrive' } } }, 'no property Redrive'],
    [{ arn: 'Arm' }, 'no attribute Arm'],
  ])('is broken by %o', (change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it('wants an icon that only draws', () => {
    expect(problemsOf({}, '<p>')).toContain('no SVG');
    expect(problemsOf({}, ICON.replace('<path', '<script/><path'))).toContain('loads or runs');
    expect(problemsOf({}, ICON.replace('<path', '<path onclick="x"'))).toContain('loads or runs');
    expect(problemsOf({}, ICON + ' '.repeat(20_000))).toContain('characters');
  });
});
