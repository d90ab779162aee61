// The registry as it stands in data/: one ServiceData per service, in CloudFormation's own names.

export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'timestamp' | 'json' | 'tag';

/** `json` is free-form; `tag` is `{ Key, Value }`; `nested` names an entry of the service's `types`. */
export type PropertyType =
  | ScalarType
  | { readonly enum: readonly (string | number)[] }
  | { readonly list: PropertyType }
  | { readonly map: PropertyType }
  | { readonly oneOf: readonly PropertyType[] }
  | { readonly nested: string };

export type Property = {
  readonly type: PropertyType;
  /** One sentence of plain text. */
  readonly doc?: string;
  readonly required?: true;
  /** Whether a change replaces the resource; absent when it does not. */
  readonly replaces?: 'yes' | 'maybe';
  /** What AWS does when the property is absent. */
  readonly default?: string | number | boolean;
  readonly deprecated?: true;
  /** What the value may name, as `AWS::IAM::Role.Arn`. */
  readonly refs?: readonly string[];
  /** CDK's L1 class takes the value as it is in a template, nested names included. */
  readonly cdk?: 'raw';
};

export type Properties = Readonly<Record<string, Property>>;

export type Attribute = {
  readonly type: PropertyType;
  readonly doc?: string;
};

export type TagStyle = {
  readonly property: string;
  /** `standard`: list of Key and Value; `asg`: the same with PropagateAtLaunch; `map`: an object. */
  readonly style: 'standard' | 'asg' | 'map';
};

/** One resource type. */
export type Resource = {
  /** One sentence of plain text. */
  readonly doc?: string;
  readonly properties: Properties;
  /** For `Fn::GetAtt`, by name. */
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** The properties or attributes that identify a resource. */
  readonly identifier?: readonly string[];
  /** What `Ref` returns, where it is not the identifier. */
  readonly ref?: readonly string[];
  /** With `${Partition}`, `${Region}`, `${Account}` and the resource's own names. */
  readonly arn?: string;
  readonly tags?: TagStyle;
  readonly stateful?: true;
  /** Paths below free-form types whose change replaces the resource. */
  readonly replaces?: readonly string[];
  /** Takes any property and has any attribute. */
  readonly open?: true;
  /** Has an attribute `Outputs.<name>` for every output of the stack that it makes. */
  readonly outputs?: true;
  /** Reads a property that is null as absent, which CloudFormation refuses. */
  readonly nullable?: true;
  /** The CloudFormation type that SAM makes of this one. */
  readonly becomes?: string;
};

export type ServiceData = {
  readonly source: string;
  /** As `AWS::Lambda`. */
  readonly prefix: string;
  /** CDK's module, as `aws-lambda`; absent for CloudFormation's own types, which stand in the root. */
  readonly module?: string;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly types: Readonly<Record<string, { readonly properties: Properties }>>;
};

/** What a value must keep to beyond its type: bounds of a text's length, of a number, or of a list's items. */
export type Limit = {
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  /** The bounds are of a number, not of a length. */
  readonly number?: true;
  /** The only texts that it may be. */
  readonly values?: readonly string[];
};

export type LimitsData = {
  readonly source: string;
  readonly prefix: string;
  /** By resource or nested type, then by property; `name[]` is for items of a list. */
  readonly owners: Readonly<Record<string, Readonly<Record<string, Limit>>>>;
};

export type IndexData = {
  readonly sources: readonly string[];
  readonly types: Readonly<Record<string, string>>;
};
