import { own, propertiesOf, structuredFirst } from './descend.js';
import { isIntrinsic, isRecord } from './intrinsics.js';
import type { Registry } from './registry.js';
import type { Properties, PropertyType } from './types.js';

export type CdkClass = {
  /** To import from, as `aws-cdk-lib/aws-lambda`. */
  readonly module: string;
  readonly className: string;
  readonly propsName: string;
};

/** CDK's L1 class of a loaded type. */
export function cdkClass(registry: Registry, type: string): CdkClass | undefined {
  if (registry.resource(type) === undefined || type.startsWith('Custom::')) return undefined;
  const module = registry.module(type);
  const className = `Cfn${type.slice(type.lastIndexOf(':') + 1)}`;
  return {
    module: module ? `aws-cdk-lib/${module}` : 'aws-cdk-lib',
    className,
    propsName: `${className}Props`,
  };
}

/** A property as CDK spells it: `functionName`. */
export function cdkPropertyName(name: string): string {
  const renamed = own(RENAMED, name);
  if (renamed) return renamed;
  const suffix = PLURALS.find((each) => name.endsWith(each));
  const camel = camelCase(name);
  return suffix ? camel.slice(0, -suffix.length) + (suffix === 'ARNs' ? 'Arns' : suffix) : camel;
}

/** The class member for an attribute of `Fn::GetAtt`: `attrArn`. */
export function cdkAttributeName(name: string): string {
  return cdkPropertyName(`attr${name.replace(/[^a-zA-Z0-9]/g, '')}`);
}

/** The properties with names as the L1 class wants them; map keys, free-form values and intrinsics stay. */
export function toCdkProperties(
  registry: Registry,
  type: string,
  tree: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const nested = (name: string) => registry.nested(type, name);
  return renameKeys(registry.resource(type)?.properties ?? {}, tree, nested);
}

const RENAMED: Readonly<Record<string, string>> = {
  VPCs: 'vpcs',
  GetObject: 'objectAccess',
  Equals: 'equalTo',
};
const PLURALS = ['ARNs', 'MBs', 'AZs'];

type Nested = (name: string) => Properties | undefined;

function renameKeys(
  properties: Properties,
  tree: Readonly<Record<string, unknown>>,
  nested: Nested,
) {
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => {
      const property = own(properties, name);
      if (property === undefined) return [name, value];
      return [
        cdkPropertyName(name),
        property.cdk === 'raw' ? value : rename(property.type, value, nested),
      ];
    }),
  );
}

function rename(type: PropertyType, value: unknown, nested: Nested): unknown {
  if (isIntrinsic(value) || typeof value !== 'object' || value === null) return value;
  if (typeof type === 'object' && 'oneOf' in type)
    return rename(alternative(type.oneOf, value, nested), value, nested);
  if (Array.isArray(value)) {
    return typeof type === 'object' && 'list' in type
      ? value.map((item) => rename(type.list, item, nested))
      : value;
  }
  if (!isRecord(value)) return value;
  if (typeof type === 'object' && 'map' in type) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, rename(type.map, item, nested)]),
    );
  }
  const properties = propertiesOf(type, nested);
  return properties ? renameKeys(properties, value, nested) : value;
}

function alternative(types: readonly PropertyType[], value: object, nested: Nested): PropertyType {
  const fits = (type: PropertyType) => {
    if (Array.isArray(value)) return typeof type === 'object' && 'list' in type;
    const properties = propertiesOf(type, nested);
    return (
      properties !== undefined && Object.keys(value).every((key) => Object.hasOwn(properties, key))
    );
  };
  return structuredFirst(types).find(fits) ?? 'json';
}

/** The `camelcase` package, version 6, for ASCII: the generator of CDK's L1 classes uses it. */
function camelCase(name: string): string {
  if (name.length === 1) return name.toLowerCase();
  return splitWords(name)
    .replace(/^[_.\- ]+/, '')
    .toLowerCase()
    .replace(/[_.\- ]+([a-z0-9_]|$)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/\d+(?:[a-z0-9_]|$)/gi, (match) => match.toUpperCase());
}

/** Puts `-` before each word: `VPCId` → `VPC-Id`. */
function splitWords(name: string): string {
  let out = '';
  let [isLower, isUpper, wasUpper] = [false, false, false];
  for (const letter of name) {
    const [lower, upper] = [/[a-z]/.test(letter), /[A-Z]/.test(letter)];
    if (isLower && upper) {
      out += '-';
      [isLower, wasUpper, isUpper] = [false, isUpper, true];
    } else if (isUpper && wasUpper && lower) {
      out = `${out.slice(0, -1)}-${out.slice(-1)}`;
      [wasUpper, isUpper, isLower] = [isUpper, false, true];
    } else {
      [isLower, wasUpper, isUpper] = [lower, isUpper, upper];
    }
    out += letter;
  }
  return out;
}
