import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import { targets } from '../generated/targets.js';
import { designs } from '../testing/designs/stacks.js';
import { exportProject, exportTemplate } from './export-project.js';
import type { ArchDocument } from '@archivolt/model';

const document = arch(designs['edge-stack'] ?? '');

function files(target: string, design: ArchDocument = document): ReadonlyMap<string, string> {
  const chosen = targets.find(({ id }) => id === target);
  if (chosen === undefined) throw new Error(target);
  const result = exportProject(design, chosen, { name: 'shop', force: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value;
}

function problems(text: string): readonly string[] {
  const result = lower(arch(text));
  return result.ok ? [] : result.problem.map(({ code, message }) => `${code}: ${message}`);
}

describe('a design of two stacks', () => {
  it('is one template a stack, where outputs of one are parameters of the other', () => {
    const lowered = lower(document);
    if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
    const [edge] = lowered.value.before;
    expect([...lowered.value.handed]).toEqual([
      ['AclArn', 'edge'],
      ['CertRef', 'edge'],
      ['LiveRef', 'edge'],
    ]);
    expect(Object.keys(edge?.outputs ?? {})).toEqual(['Firewall', 'AclArn', 'CertRef', 'LiveRef']);
    expect(Object.keys(lowered.value.outputs)).toEqual(['Site']);
    expect(edge?.region).toBe('us-east-1');
  });

  it('gives each template the parameters and conditions that it uses', () => {
    const lowered = lower(document);
    if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
    const [edge] = lowered.value.before;
    expect(Object.keys(edge?.parameters ?? {})).toEqual(['Domain', 'Zone']);
    expect(Object.keys(edge?.conditions ?? {})).toEqual([]);
    expect(Object.keys(lowered.value.parameters)).not.toContain('Zone');
    expect(Object.keys(lowered.value.conditions)).toEqual(['IsProd']);
  });

  it.each(['sam', 'cfn'])('is deployed in order by the script of %s', (target) => {
    const project = files(target);
    expect([...project.keys()]).toContain('template-edge.yaml');
    const script = project.get('deploy.sh') ?? '';
    expect(script.indexOf('template-edge.yaml')).toBeLessThan(script.indexOf('template.yaml '));
    expect(script).toContain(`given+=("CertRef=$(output_of "$app-edge" 'us-east-1' CertRef)")`);
    expect(project.get('README.md')).toContain('bash deploy.sh');
  });

  it('is an app of two stacks in CDK', () => {
    const project = files('cdk');
    expect(project.get('bin/shop.ts')).toContain("new ShopEdgeStack(app, 'ShopEdge', {");
    expect(project.get('lib/shop-edge-stack.ts')).toContain('export class ShopEdgeStack');
    expect(project.get('deploy.sh')).toContain('npx cdk deploy "$stack"');
  });

  it('prints the template of the stack that is named', () => {
    const result = exportTemplate(document, 'cfn', { stack: 'edge', force: true });
    expect(result.ok && result.value.value.text).toContain('AWS::WAFv2::WebACL');
    expect(result.ok && result.value.value.text).not.toContain('AWS::CloudFront::Distribution');
  });

  it('is refused where what is deployed first refers to what comes after', () => {
    expect(
      problems(`stack edge { region: 'us-east-1' }
        f: lambda-function { $stack: 'edge', Runtime: 'nodejs22.x', Handler: 'index.handler' } -> q: sqs-queue`),
    ).toEqual([
      'stack-order: f goes to the stack edge, which is deployed before main, and refers to q there. Put both into one stack, or say that q exists already.',
    ]);
  });

  it.each([
    ['sqs-queue', 'ArnLike'],
    ['sns-topic', 'ArnLike'],
    ["lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }", 'SourceArn'],
  ])('lets the bucket of another stack in, whatever that stack is called: %s', (to, key) => {
    const design = (regions: readonly [string, string]) =>
      arch(`stack main { ${regions[0]} }; stack other { ${regions[1]} }
        q: ${to}; b: s3-bucket { BucketName: { Fn::Sub: '\${AWS::StackName}-b-\${AWS::Region}' } } -> q`);
    const policyOf = (regions: readonly [string, string]) => {
      const drawn = design(regions);
      const { q } = drawn.nodes;
      if (q === undefined) throw new Error('no target');
      const split = { ...drawn, nodes: { ...drawn.nodes, q: { ...q, stack: 'other' } } };
      return files('cfn', split).get('template-other.yaml') ?? '';
    };
    const near = policyOf(['', '']);
    expect(near).toContain('arn:${AWS::Partition}:s3:::*-b-${AWS::Region}');
    expect(near).toContain(`${key}:`);
    expect(near).not.toContain('AWS::StackName}-b');
    expect(near).toContain('!Ref AWS::AccountId');
    expect(policyOf(["region: 'eu-west-1'", ''])).toContain('s3:::*-b-eu-west-1');
    expect(policyOf(['', "region: 'eu-west-1'"])).toContain('s3:::*-b-*');
  });

  it('keeps what is hostile in a Region out of the shell', () => {
    const hostile = { ...document, stacks: { main: {}, edge: { region: "'; rm -rf ~ #" } } };
    const script = files('cfn', hostile).get('deploy.sh') ?? '';
    expect(script).toContain(String.raw`--region ''\''; rm -rf ~ #'`);
  });
});
