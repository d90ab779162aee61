import { loadCoreRegistry, type Registry } from '@archivolt/cfn-spec';
import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportProject, exportStacks } from '../../export/export-project.js';
import { designs } from './designs.js';
import { cdkTarget } from './target.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry();
});

function stack(document: ArchDocument, isKnown = true): string {
  const options = { name: 'shop', force: true, ...(isKnown ? { registry } : {}) };
  const result = exportStacks(document, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value.map(({ text }) => text).join('\n');
}

function design(name: string): ArchDocument {
  return arch(designs[name] ?? '');
}

describe('a CDK stack', () => {
  it.each(Object.keys(designs))(
    'of %s is the same whatever the order of nodes and wires',
    (name) => {
      const document = design(name);
      const turned = {
        ...document,
        nodes: Object.fromEntries(Object.entries(document.nodes).toReversed()),
        edges: Object.fromEntries(Object.entries(document.edges).toReversed()),
      };
      expect(stack(turned)).toBe(stack(document));
    },
  );

  it('knows the lines of each node', () => {
    const result = exportStacks(design('messaging'), { name: 'shop', force: true, registry });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const [{ text, places } = { text: '', places: [] }] = result.value.value;
    const lines = text.split('\n');
    const orders = places.filter(({ logicalId }) => logicalId === 'Orders');
    expect(orders.map(({ owner }) => owner)).toEqual([{ node: 'orders' }]);
    expect(lines[(orders[0]?.from ?? 0) - 1]).toContain("new sqs.Queue(this, 'Orders', {");
    expect(lines[(orders[0]?.to ?? 0) - 1]).toBe('    });');
    expect(places.some(({ owner }) => 'edge' in owner)).toBe(true);
  });

  it('says the common services as L2 constructs', () => {
    const text = stack(design('messaging'));
    for (const made of ['sqs.Queue', 'sns.Topic', 'dynamodb.Table', 'kinesis.Stream']) {
      expect(text).toContain(`new ${made}(this, `);
    }
    expect(text).toContain('news.grantPublish(worker);');
    expect(text).toContain("orders.grant(worker, 'sqs:DeleteMessage',");
    expect(text).not.toContain('new sqs.CfnQueue(');
    for (const said of [
      'visibilityTimeout: cdk.Duration.hours(2),',
      'retentionPeriod: cdk.Duration.seconds(90),',
      'encryption: sqs.QueueEncryption.UNENCRYPTED,',
      'encryption: kinesis.StreamEncryption.MANAGED,',
      'maxConcurrency: 5,',
      'recoveryPeriodInDays: 7',
    ])
      expect(text).toContain(said);
    expect(text.match(/^\s+cfn\w+\.\w+ = .*/gm)?.map((line) => line.trim())).toContain(
      "cfnTable.billingMode = 'PROVISIONED';",
    );
  });

  it('writes notifications on the L1 bucket, with no custom resource', () => {
    const text = stack(design('files'));
    expect(text).toContain('cfnPictures.notificationConfiguration = {');
    expect(text).not.toContain('addEventNotification');
  });

  it('acknowledges warnings that do not hold: of SnapStart, and of a topic that calls an alias', () => {
    const text = stack(design('network'));
    expect(text).toContain('snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,');
    expect(text).toContain('cdk.Validations.of(quick).acknowledge({');
    expect(text).toContain('cdk.Validations.of(newsQuickSubscription).acknowledge({');
  });

  it('keeps imported resources raw, with what SAM needs', () => {
    const text = stack(design('imported'));
    expect(text).toContain("this.addTransform('AWS::Serverless-2016-10-31');");
    expect(text).toContain("new TemplateSections(this, 'TemplateSections', {");
    expect(text).toContain("jobs.addPropertyOverride('DelaySeconds', '5');");
    expect(text).toContain('jobs.cfnOptions.condition = isProd;');
  });

  it('is made of bare resources where nothing is known of their types', () => {
    const text = stack(design('network'), false);
    expect(text).toContain("new cdk.CfnResource(this, 'Tier', {");
    expect(text).not.toContain('ec2.');
  });
});

describe('a CDK project', () => {
  it('compiles Java before synthesis, and says how', () => {
    const options = { name: 'My shop!', force: true, registry };
    const result = exportProject(design('network'), cdkTarget, options);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const files = result.value.value;
    expect(files.get('scripts/build.mjs')).toContain("['src/worker', 'build/worker', 'java']");
    expect(files.get('README.md')).toContain('npm run build');
    expect(files.get('lib/my-shop-stack.ts')).toContain('export class MyShopStack');
    expect(files.get('bin/my-shop.ts')).toContain("new MyShopStack(app, 'MyShop', {");
  });

  it('writes no handler for code that comes along', () => {
    const result = exportProject(design('imported'), cdkTarget, { force: true, registry });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect([...result.value.value.keys()].filter((path) => path.startsWith('src/'))).toEqual([]);
  });
});
