import type { NodeId, Reference, Value, ValueMap } from './value.js';

/** CloudFormation's resource attributes, as written. */
export interface ResourceAttributes {
  readonly Condition?: string;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: Value;
  readonly UpdateReplacePolicy?: Value;
  readonly CreationPolicy?: Value;
  readonly UpdatePolicy?: Value;
  readonly Metadata?: Value;
  readonly [other: string]: Value | undefined;
}

/** A further resource that a node or a wire makes. `name` is unique per owner and stable. */
export interface ResourceEffect {
  readonly kind: 'resource';
  readonly name: string;
  readonly type: string;
  readonly properties: ValueMap;
  /** What of `properties` tells it in a template; the rest may be otherwise there. */
  readonly tells?: ValueMap;
  /** Resources of a type that agree in it are one: AWS refuses the second. */
  readonly identity?: string;
  /** What its logical id is built from; by default the ends' names and `name`. */
  readonly logicalId?: string;
  readonly attributes?: ResourceAttributes;
  /** Further resources; a role (`ref(id, 'role')`) stands for its policy, a permit's name for what it makes. */
  readonly dependsOn?: readonly Reference[];
}

/** Sets, extends or merges into a property of another resource. */
export interface PropertyEffect {
  readonly kind: 'property';
  readonly on: Reference;
  readonly path: readonly (string | number)[];
  readonly value: Value;
  /** What of `value` tells it in a template; the rest may be otherwise there. */
  readonly tells?: Value;
  readonly mode: 'set' | 'append' | 'merge';
  readonly dependsOn?: readonly Reference[];
}

/** Gives a function (or task) an environment variable. */
export interface EnvironmentEffect {
  readonly kind: 'environment';
  readonly on: NodeId;
  readonly name: string;
  readonly value: Value;
}

/** A role that a service assumes, for a wire. Nodes with the `principal` capability have one called `role`. */
export interface RoleEffect {
  readonly kind: 'role';
  readonly name: string;
  readonly service: string;
  readonly logicalId?: string;
  readonly managedPolicies?: readonly string[];
  /** Condition of the trust, as in `aws:SourceAccount`. */
  readonly condition?: ValueMap;
}

/** Statements on a role: named actions on named resources. */
export interface GrantEffect {
  readonly kind: 'grant';
  /** The role: `ref(nodeId, 'role')` of a principal, or of a role effect. */
  readonly to: Reference;
  readonly actions: readonly string[];
  readonly resources: readonly Value[];
  readonly condition?: ValueMap;
  /** Why a `*` stands here, when one does. */
  readonly wildcard?: string;
}

/** Lets a service in by the target's resource policy. */
export interface PermitEffect {
  readonly kind: 'permit';
  readonly name: string;
  readonly on: Reference;
  readonly service: string;
  readonly actions: readonly string[];
  /** What it may be done to, where that is not the resource itself: a bucket's objects. */
  readonly resources?: readonly Value[];
  readonly sourceArn?: Value;
  readonly sourceAccount?: boolean;
}

export type Integration =
  | {
      readonly type: 'lambda';
      /** The function (its ARN is `Arn`), or its part `alias` (its ARN is `Ref`). */
      readonly function: Reference;
    }
  | {
      readonly type: 'aws';
      /** As in `kinesis:action/PutRecord`, or `sqs:path/${AWS::AccountId}/${Queue}`: text of a `Fn::Sub`. */
      readonly action: string;
      /** What `${…}` in the action stands for, beside pseudo parameters. */
      readonly variables?: Readonly<Record<string, Value>>;
      /** Method of the call to AWS; `POST` when absent. */
      readonly httpMethod?: string;
      /**
       * REST: `integration.request.…` by name. A value `method.request.…` wants its parameter declared on the method.
       */
      readonly parameters?: ValueMap;
      readonly role: Reference;
      /** For REST: mapping template by content type. For HTTP APIs: request parameters. */
      readonly request: ValueMap;
      /** Subtype of an HTTP API's service integration, as in `Kinesis-PutRecord`. */
      readonly subtype?: string;
    }
  | {
      readonly type: 'http';
      readonly uri: Value;
      /** REST: what stands for names in the address, as `path.id`: `method.request.path.id`. */
      readonly parameters?: ValueMap;
      /** Through a VPC link, into a VPC. */
      readonly link?: {
        readonly id: Reference;
        /** REST: the load balancer behind a link of the second kind. */
        readonly target?: Value;
        /** HTTP APIs: the name that the target's certificate must bear. */
        readonly serverName?: string;
        /** HTTP APIs: the path that is asked of the target instead of one with the stage before it. */
        readonly path?: string;
      };
    };

/** A route of an API. Lowering makes methods or an OpenAPI body of them. */
export interface RouteEffect {
  readonly kind: 'route';
  readonly api: NodeId;
  /** `GET`, `ANY` …; `$default` for an HTTP API's catch-all with path ''. */
  readonly method: string;
  readonly path: string;
  readonly integration: Integration;
  /** Name of an authorizer, `none` for open, `iam` for signed calls, absent for the API's default. */
  readonly authorizer?: string;
  readonly scopes?: readonly string[];
  /** Milliseconds that the API waits for the integration. */
  readonly timeout?: number;
  /** REST: the caller must send an API key. */
  readonly apiKeyRequired?: boolean;
  /** REST: what is checked of a request before the integration is called. */
  readonly checks?: RequestChecks;
  /** REST: the answer of a proxy goes out while it is made. */
  readonly streams?: boolean;
}

/** What API Gateway refuses by itself: a body that is not of a schema, a parameter that lacks. */
export interface RequestChecks {
  /** JSON Schema, draft 4. */
  readonly schema?: Value;
  /** As in `querystring.page` or `header.X-Tenant`. */
  readonly parameters: readonly string[];
}

/** An authorizer of an API; the default of its routes when it is the only one. */
export interface AuthorizerEffect {
  readonly kind: 'authorizer';
  readonly api: NodeId;
  readonly name: string;
  readonly authorizer:
    | {
        readonly type: 'cognito';
        readonly userPool: Reference;
        readonly clients: readonly Reference[];
      }
    | {
        readonly type: 'lambda';
        readonly function: Reference;
        readonly payload: 'token' | 'request';
        readonly ttl?: number;
      }
    | {
        readonly type: 'jwt';
        readonly issuer: Value;
        readonly audience: readonly Value[];
      }
    | { readonly type: 'iam' };
  readonly scopes?: readonly string[];
}

/** A task that a state machine can run. Lowering writes it when the machine has no definition of its own. */
export interface TaskEffect {
  readonly kind: 'task';
  readonly machine: NodeId;
  readonly name: string;
  readonly resource: Value;
  readonly parameters: ValueMap;
  /** Where the step stands in the row; those without come last. */
  readonly order?: number;
  /** For a definition of the user's own: what `${…}` of the task's target stands for. */
  readonly substitutions: ValueMap;
}

/**
 * All that a node or a wire can ask of an export. Every target handles every kind, or does not
 * compile; a new kind needs an ADR.
 */
export type Effect =
  | ResourceEffect
  | PropertyEffect
  | EnvironmentEffect
  | RoleEffect
  | GrantEffect
  | PermitEffect
  | RouteEffect
  | AuthorizerEffect
  | TaskEffect;

export type EffectKind = Effect['kind'];
