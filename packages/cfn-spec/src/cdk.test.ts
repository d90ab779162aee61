import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cdkAttributeName, cdkClass, cdkPropertyName, toCdkProperties } from './cdk.js';
import { loadRegistry, loadRegistryIndex } from './load.js';
import type { Registry } from './registry.js';

let registry: Registry;
beforeAll(async () => {
  const { types } = await loadRegistryIndex();
  registry = await loadRegistry(types.map(({ type }) => type));
}, 60_000);

describe('names of CDK', () => {
  it.each([
    ['FunctionName', 'functionName'],
    ['VPCZoneIdentifier', 'vpcZoneIdentifier'],
    ['KMSMasterKeyID', 'kmsMasterKeyId'],
    ['ProviderARNs', 'providerArns'],
    ['SSEKMSKeyId', 'ssekmsKeyId'],
    ['EC2TagSet', 'ec2TagSet'],
    ['IPv6CidrBlock', 'iPv6CidrBlock'],
    ['VPCs', 'vpcs'],
    ['Ebs', 'ebs'],
  ])('%s is %s', (name, expected) => {
    expect(cdkPropertyName(name)).toBe(expected);
  });

  it('gives classes and attributes', () => {
    expect(cdkClass(registry, 'AWS::Lambda::Function')).toEqual({
      module: 'aws-cdk-lib/aws-lambda',
      className: 'CfnFunction',
      propsName: 'CfnFunctionProps',
    });
    expect(cdkClass(registry, 'AWS::CloudFormation::Stack')?.module).toBe('aws-cdk-lib');
    expect(cdkAttributeName('Endpoint.Address')).toBe('attrEndpointAddress');
  });

  it('renames structure and leaves keys, documents and intrinsics', () => {
    const tree = {
      Code: { S3Bucket: { Ref: 'Bucket' } },
      Environment: { Variables: { TABLE_NAME: { 'Fn::GetAtt': ['T', 'Arn'] } } },
      Tags: [{ Key: 'a', Value: 'b' }],
    };
    expect(toCdkProperties(registry, 'AWS::Lambda::Function', tree)).toEqual({
      code: { s3Bucket: { Ref: 'Bucket' } },
      environment: { variables: { TABLE_NAME: { 'Fn::GetAtt': ['T', 'Arn'] } } },
      tags: [{ key: 'a', value: 'b' }],
    });
    const statement = { Statement: [{ Effect: 'Allow' }] };
    const policy = { PolicyDocument: statement, Queues: [] };
    expect(toCdkProperties(registry, 'AWS::SQS::QueuePolicy', policy)).toEqual({
      policyDocument: statement,
      queues: [],
    });
    const options = { PrivateDnsNameOptionsOnLaunch: { HostnameType: 'ip-name' } };
    expect(toCdkProperties(registry, 'AWS::EC2::Subnet', options)).toEqual({
      privateDnsNameOptionsOnLaunch: { HostnameType: 'ip-name' }, // `any` in CDK
    });
  });
});

/** Of 40,828 properties; the specification is newer than the release, or two types share a name. */
const missingInCdk = [
  'AWS::Batch::JobDefinition EksProperties.PodProperties.Metadata.Annotations: not declared in CfnJobDefinition.MetadataProperty',
  'AWS::Batch::JobDefinition EksProperties.PodProperties.Metadata.Namespace: not declared in CfnJobDefinition.MetadataProperty',
  'AWS::DMS::MigrationProject InstanceProfileArn: not declared in CfnMigrationProjectProps',
  'AWS::DMS::MigrationProject InstanceProfileName: not declared in CfnMigrationProjectProps',
  'AWS::DMS::MigrationProject MigrationProjectCreationTime: not declared in CfnMigrationProjectProps',
  'AWS::ElasticBeanstalk::ApplicationVersion ImageConfiguration.Build: not declared in CfnApplicationVersion.ImageConfigurationProperty',
];

const manifest = findCdk();
describe.skipIf(!manifest)(
  `aws-cdk-lib's own declarations${manifest ? '' : ' (not installed)'}`,
  () => {
    it('agree on module, class, property names and free-form values of all types', () => {
      const wrong = registry.types.flatMap((type) => compare(type, dirname(manifest ?? '')));
      expect(wrong).toEqual(missingInCdk);
    });
  },
);

function findCdk(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    return require.resolve('aws-cdk-lib/package.json');
  } catch {
    return undefined;
  }
}

function compare(type: string, root: string): readonly string[] {
  if (type.startsWith('AWS::Serverless::')) return [];
  const { module, propsName = '', className = '' } = cdkClass(registry, type) ?? {};
  const { classes, structs } = declarations(join(root, module?.split('/')[1] ?? 'core', 'lib'));
  if (classes.get(type) !== className) return [`${type}: no class`];
  const places = [{ struct: propsName, path: '' }];
  const wrong: string[] = [];
  for (const { struct, path } of places) {
    for (const [name, property] of Object.entries(registry.properties(type, path) ?? {})) {
      const at = path ? `${path}.${name}` : name;
      const of = structs.get(struct)?.get(cdkPropertyName(name)) ?? 'nothing';
      if (of === 'nothing') wrong.push(`${type} ${at}: not declared in ${struct}`);
      const isAny = /\bany\b/.test(of);
      const inner = innermost(type, at);
      const isStructured = registry.properties(type, inner) !== undefined;
      if (isAny && isStructured && property.cdk !== 'raw') wrong.push(`${type} ${at}: any`);
      if (!isAny && property.cdk === 'raw') wrong.push(`${type} ${at}: ${of}`);
      const next = `${className}.${/\b(\w+Property)\b/.exec(of)?.[1]}`;
      if (isStructured && structs.has(next) && places.every((each) => each.struct !== next)) {
        places.push({ struct: next, path: inner });
      }
    }
  }
  return wrong;
}

/** The path down to what is in a list, a map, or a list of lists. */
function innermost(type: string, path: string): string {
  const item = registry.property(type, `${path}[0]`);
  return item && item.type !== 'json' ? innermost(type, `${path}[0]`) : path;
}

type Declarations = {
  readonly classes: Map<string, string>;
  /** Members by name, of `CfnFunctionProps` and of `CfnFunction.VpcConfigProperty`. */
  readonly structs: Map<string, Map<string, string>>;
};

const cache = new Map<string, Declarations>();
function declarations(folder: string): Declarations {
  const known = cache.get(folder);
  if (known) return known;
  const found: Declarations = { classes: new Map(), structs: new Map() };
  cache.set(folder, found);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.endsWith('.generated.d.ts')) read(readFileSync(join(folder, name), 'utf8'), found);
  }
  return found;
}

function read(text: string, { classes, structs }: Declarations): void {
  let [type, scope] = ['', ''];
  let members = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, resource, namespace, struct, member, of = ''] =
      /@cloudformationResource (\S+)|^export declare namespace (\w+)|^ *(?:export )?interface (\w+)|^ *readonly (\w+)\??: (.+);$/.exec(
        line,
      ) ?? [];
    const className = /^export declare class (Cfn\w+) /.exec(line)?.[1];
    type = resource ?? type;
    if (className) classes.set(type, className);
    if (namespace) scope = `${namespace}.`;
    if (struct) members = new Map();
    if (struct) structs.set(line.startsWith(' ') ? scope + struct : struct, members);
    if (member) members.set(member, of);
  }
}
