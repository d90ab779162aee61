import type { Registry } from '@archivolt/cfn-spec';
import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../value/walk.js';
import {
  isMeaningMap,
  isSet,
  mapMeaning,
  meaningMap,
  namesIn,
  plainMeaning,
  told,
  type Meaning,
  type MeaningMap,
} from './meaning.js';
import { documentMeaning, propertiesMeaning } from './properties.js';

/** One resource of a template, as it is meant. */
export interface Part {
  readonly id: string;
  readonly type: string;
  /** The node that it comes from, where the template says so. */
  readonly node?: string;
  /** Properties by name, and what happens to the resource by the name of its attribute. */
  readonly meaning: MeaningMap;
  readonly dependsOn: readonly string[];
}

/** What a template deploys. */
export interface System {
  readonly parts: ReadonlyMap<string, Part>;
  /** Parameters, conditions, mappings, outputs and the rest, as `output Url`. */
  readonly sections: ReadonlyMap<string, MeaningMap>;
  /** Resources whose meaning is part of another's: policies of roles. */
  readonly folded: ReadonlyMap<string, string>;
}

/** What stands for code that a build packs: no two builds give it the same place. */
export const PACKED = 'asset';
/** Where the SAM command line would have put packages. */
export const PACKAGES = 'archivolt-packages';

const POLICIES = new Set(['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']);
const SNAPSHOTS = /^AWS::(?:RDS::DB(?:Cluster|Instance)|DocDB::DBCluster|Neptune::DBCluster)$/;
const CDK_ASSETS = /^cdk-[a-z0-9]+-assets-/;
const SAM_DEPLOYMENT = /^RestApi deployment id: [0-9a-f]{40}$/;
const SECTIONS: Readonly<Record<string, string>> = {
  Parameters: 'parameter',
  Conditions: 'condition',
  Mappings: 'mapping',
  Outputs: 'output',
  Rules: 'rule',
};

/** Reads a plain CloudFormation template: no functions of SAM are left in it. */
export function readSystem(template: ValueMap, registry: Registry): System {
  const written = Object.entries(asMap(template['Resources'])).flatMap(([id, value]) =>
    isMap(value) ? [[id, value] as const] : [],
  );
  const policies = written.flatMap(([id, value]) => policyOf(id, value) ?? []);
  const roles = new Set(
    written.flatMap(([id, value]) => (value['Type'] === 'AWS::IAM::Role' ? [id] : [])),
  );
  const folding = policies.filter((policy) => policy.roles.every((role) => roles.has(role)));
  const folded = new Map(folding.map(({ id, roles: [role = ''] }) => [id, role]));
  const parts = written.flatMap(([id, value]): readonly [string, Part][] => {
    if (folded.has(id)) return [];
    const given = folding.filter((policy) => policy.roles.includes(id));
    return [[id, partOf(id, value, { registry, documents: given.map((it) => it.document) })]];
  });
  return { parts: new Map(parts), sections: sectionsOf(template), folded };
}

interface RolePolicy {
  readonly id: string;
  readonly roles: readonly string[];
  readonly document: Value;
}

/** A policy that says nothing but what some roles of the template may do. */
function policyOf(id: string, resource: ValueMap): RolePolicy | undefined {
  if (!POLICIES.has(String(resource['Type'])) || own(resource, 'Condition') !== undefined)
    return undefined;
  const properties = asMap(resource['Properties']);
  const document = properties['PolicyDocument'];
  const named = properties['Roles'] ?? properties['RoleName'];
  const all: readonly Value[] = Array.isArray(named) ? named : named === undefined ? [] : [named];
  const roles = all.flatMap((role) => {
    const name = isMap(role) ? role['Ref'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
  const others = (['Users', 'Groups'] as const).some((key) => properties[key] !== undefined);
  if (document === undefined || others || roles.length === 0 || roles.length < all.length)
    return undefined;
  return { id, roles, document };
}

interface Known {
  readonly registry: Registry;
  /** Policies that stand elsewhere in the template. */
  readonly documents: readonly Value[];
}

function partOf(id: string, resource: ValueMap, { registry, documents }: Known): Part {
  const type = String(resource['Type']);
  const properties = asMap(resource['Properties']);
  const plain = propertiesMeaning(properties, { type, registry });
  const meaning = { ...plain, ...special(type, properties, documents) };
  const kept = Object.entries(meaning).filter(
    (entry): entry is [string, Meaning] => entry[1] !== undefined,
  );
  const node = own(own(resource, 'Metadata'), 'archivolt:node');
  return {
    id,
    type,
    ...(typeof node === 'string' ? { node } : {}),
    meaning: meaningMap([...kept, ...attributesOf(type, resource)]),
    dependsOn: dependsOn(resource['DependsOn']),
  };
}

type Special = Readonly<Record<string, Meaning | undefined>>;

/** What some types mean otherwise than by their properties one by one. */
function special(type: string, properties: ValueMap, documents: readonly Value[]): Special {
  if (type === 'AWS::IAM::Role') return roleMeaning(properties, documents);
  if (type === 'AWS::StepFunctions::StateMachine') return machineMeaning(properties);
  if (type === 'AWS::ApiGateway::Deployment') {
    const description = properties['Description'];
    const isSams = typeof description === 'string' && SAM_DEPLOYMENT.test(description);
    return isSams ? { Description: undefined } : {};
  }
  if (type === 'AWS::Lambda::Function' && isPacked(properties['Code'])) return { Code: PACKED };
  if (type === 'AWS::Lambda::LayerVersion' && isPacked(properties['Content']))
    return { Content: PACKED };
  return {};
}

/** What a role may do, whatever the policies that say so are called and wherever they stand. */
function roleMeaning(properties: ValueMap, documents: readonly Value[]): Special {
  const inline = properties['Policies'];
  const list: readonly Value[] = Array.isArray(inline) ? inline : [];
  const own: readonly Value[] = list.map((policy) =>
    isMap(policy) ? (policy['PolicyDocument'] ?? policy) : policy,
  );
  const all = [...own, ...documents].flatMap((document) => {
    const meaning =
      propertiesMeaning({ PolicyDocument: document }, NO_TYPE)['PolicyDocument'] ?? null;
    const statements = isMeaningMap(meaning) ? meaning['Statement'] : undefined;
    return statements !== undefined && isSet(statements) ? [...statements] : [told(meaning)];
  });
  const isList = inline === undefined || Array.isArray(inline);
  return {
    ...(isList ? { Policies: undefined } : {}),
    Permissions: all.length === 0 ? undefined : new Set(all),
  };
}

const NO_TYPE = { type: '', registry: { property: () => undefined } as unknown as Registry };

/** One definition, as an object, with its substitutions in place. */
function machineMeaning(properties: ValueMap): Special {
  const text = properties['DefinitionString'];
  if (text === undefined) return {};
  const definition = documentMeaning(text, properties['DefinitionSubstitutions'] ?? {});
  if (definition === undefined) return {};
  return {
    DefinitionString: undefined,
    DefinitionSubstitutions: undefined,
    Definition: definition,
  };
}

function isPacked(code: Value | undefined): boolean {
  const bucket = plainMeaning(own(code, 'S3Bucket') ?? null);
  return typeof bucket === 'string' && (bucket === PACKAGES || CDK_ASSETS.test(bucket));
}

function attributesOf(type: string, resource: ValueMap): readonly (readonly [string, Meaning])[] {
  const isCluster = own(own(resource, 'Properties'), 'DBClusterIdentifier') !== undefined;
  const deletion = SNAPSHOTS.test(type) && !isCluster ? 'Snapshot' : 'Delete';
  const known = new Set([
    'Type',
    'Properties',
    'Metadata',
    'DependsOn',
    'DeletionPolicy',
    'UpdateReplacePolicy',
  ]);
  return [
    ['DeletionPolicy', plainMeaning(resource['DeletionPolicy'] ?? deletion)],
    ['UpdateReplacePolicy', plainMeaning(resource['UpdateReplacePolicy'] ?? 'Delete')],
    ...Object.entries(resource)
      .filter(([key]) => !known.has(key))
      .map(([key, value]) => [key, plainMeaning(value)] as const),
  ];
}

function dependsOn(value: Value | undefined): readonly string[] {
  const all: readonly Value[] = Array.isArray(value) ? value : [value ?? null];
  return all.filter((item) => typeof item === 'string');
}

function sectionsOf(template: ValueMap): ReadonlyMap<string, MeaningMap> {
  const named = Object.entries(SECTIONS).flatMap(([section, word]) =>
    Object.entries(asMap(template[section])).map(
      ([name, value]) => [`${word} ${name}`, asMeaningMap(value)] as const,
    ),
  );
  const description = template['Description'];
  const whole = description === undefined ? {} : { Description: description };
  return new Map([...named, ['template', mapMeaning(whole, plainMeaning)]]);
}

function asMeaningMap(value: Value): MeaningMap {
  const meaning = plainMeaning(typeof value === 'object' ? value : String(value));
  const texts = isMeaningMap(meaning) ? meaning : meaningMap([['', meaning]]);
  return meaningMap(
    Object.entries(texts).map(([key, item]) => [
      key,
      Array.isArray(item) ? item.map((one: Meaning) => scalarText(one)) : scalarText(item),
    ]),
  );
}

/** Values of parameters are texts, the allowed ones too. */
function scalarText(meaning: Meaning): Meaning {
  return typeof meaning === 'object' ? meaning : String(meaning);
}

/** What a part waits for by itself: what it names, and what it is told to wait for. */
export function waitsFor(part: Part): ReadonlySet<string> {
  return new Set([...namesIn(part.meaning), ...part.dependsOn]);
}

function asMap(value: Value | undefined): ValueMap {
  return isMap(value) ? value : {};
}
