import type { ServiceId } from '../generated/ids.js';
import type { Value, ValueMap } from './value.js';
import type { NodeView } from './view.js';

/** Actions by intent. `read` and `write` are what a wire's access level grants. */
export interface ActionSets {
  readonly read?: readonly string[];
  readonly write?: readonly string[];
}

/** May be read, written or acted on with IAM statements on its ARN. */
export interface Grantable extends ActionSets {
  /** ARN suffixes that a statement must name besides the ARN, as in `/index/*` or `/*`, by intent. */
  readonly children?: {
    readonly suffix: string;
    readonly of: 'read' | 'write' | 'both';
    /** They are named alone, without the ARN itself. */
    readonly instead?: boolean;
    /** Only when one of these properties is written, as indexes. */
    readonly when?: readonly string[];
  };
  /** Actions that stand on the ARN itself though the others stand on its children, as `s3:ListBucket`. */
  readonly self?: ActionSets;
  /** How a wire to it is drawn: `data` (by default) for a store, `event` for what delivers later, `request` for a call. */
  readonly kind?: 'data' | 'event' | 'request';
  /** Environment variable that carries the resource to a caller: suffix and what it holds. */
  readonly environment?: { readonly suffix: string; readonly value: 'ref' | 'arn' | string };
  readonly defaultAccess?: 'read' | 'write' | 'read-write';
}

/** Can be encrypted with a customer-managed key. */
export interface Encrypted {
  readonly property: string;
  /** What must stand beside the key, by property. */
  readonly beside?: ValueMap;
  /** Its service in `kms:ViaService`, as in `sqs`: the key is used in the name of whoever calls it. */
  readonly via?: string;
  /** Actions on it that need `kms:Decrypt`. */
  readonly decrypt?: readonly string[];
  /** Actions on it that need `kms:GenerateDataKey`. */
  readonly generate?: readonly string[];
  /** Actions on it that need `kms:Encrypt`. */
  readonly encrypt?: readonly string[];
  /** What a service that comes in without a role must match in the key's policy, where it sends no account. */
  readonly callers?: Readonly<Record<string, ValueMap>>;
  /** The service that keeps it uses the key in its own name: what the key's policy says then. */
  readonly keeper?: (node: NodeView) => ValueMap;
  /** What its own role does with the key. */
  readonly role?: readonly string[];
}

/** Runs with an execution role that statements can be added to. */
export interface Principal {
  /** Service that assumes the role. */
  readonly service: string;
  /** Further services that assume it. */
  readonly trusts?: readonly string[];
  /** Property that takes the role; it may name a part. */
  readonly property: string;
  /** Properties one of which takes it instead, once what is around it is said. */
  readonly others?: readonly string[];
  /** What it takes: the role's ARN, or its name. */
  readonly form?: 'arn' | 'name';
  /** AWS-managed policies that are accepted here (D7). `inVpc` is added when it is placed. */
  readonly managedPolicies?: readonly string[];
  readonly inVpcManagedPolicy?: string;
  /** It has no code of its own that could use a resource: its role serves its own wires alone. */
  readonly onBehalf?: boolean;
  /** Property that holds environment variables, when it has any. */
  readonly environment?: string;
  /** How it holds them: by name, or as `{ Name, Value }` one after the other. */
  readonly environmentForm?: 'map' | 'list';
}

/** Can be called by services and by principals. */
export interface Invokable {
  readonly actions: readonly string[];
}

/** Is polled by Lambda through an event source mapping. */
export interface EventSource {
  readonly read: readonly string[];
  /** What `EventSourceArn` is: an attribute, or `arn`. */
  readonly arn: 'arn' | string;
  readonly batch: { readonly default: number; readonly max: number; readonly maxFifo?: number };
  /** Streams want a starting position. */
  readonly stream?: boolean;
  /** It reads another resource, which this property names: what must be allowed there. */
  readonly of?: { readonly property: string; readonly read: readonly string[] };
  /** Property that must be set for there to be a source, with the value a fix would set. */
  readonly requires?: { readonly property: string; readonly set: ValueMap };
}

/** Takes a resource policy. */
export interface ResourcePolicy {
  /** `permission`: one AWS::Lambda::Permission a statement. `document`: one policy with many. */
  readonly form: 'permission' | 'document';
  /** The document is written as JSON text. */
  readonly text?: boolean;
  readonly type: string;
  /** Property of the policy that names the resource, and whether it takes a list. */
  readonly target: {
    readonly property: string;
    readonly list?: boolean;
    readonly value: 'ref' | 'arn';
  };
}

/** Can be a target of an EventBridge rule. */
export interface EventTarget {
  /** `permit`: a resource policy lets EventBridge in; `role`: EventBridge assumes a role. */
  readonly by: 'permit' | 'role';
  readonly actions: readonly string[];
  /** What a policy names after the ARN, as `:*`. */
  readonly suffix?: string;
  /** What a policy must allow beside, whatever the source, and to whom. */
  readonly alongside?: readonly {
    readonly service: string;
    readonly actions: readonly string[];
    /** From the rule alone. */
    readonly ofRule?: boolean;
  }[];
}

/** What a task's parameters are made from. */
export interface TaskSubject {
  readonly ref: ValueMap;
  readonly arn: Value;
  readonly value: (path: string) => Value | undefined;
  readonly att: (attr: string) => Value;
}

/** What a task needs beside its action on the target. */
export interface TaskGrant {
  readonly actions: readonly string[];
  readonly resources: readonly Value[];
  readonly condition?: ValueMap;
  /** Why a `*` stands here, when one does. */
  readonly wildcard?: string;
}

/** One thing that a task can do with a target. */
export interface TaskAction {
  readonly title?: string;
  /** The integration; where there is none, the target's own ARN. */
  readonly resource?: string;
  readonly actions: readonly string[];
  /** What the role may do with others, as with the rule by which Step Functions hears of the end of a job. */
  readonly more?: (self: TaskSubject) => readonly TaskGrant[];
  /** ARN suffix that the statement names instead of the ARN, as in `/*`. */
  readonly suffix?: string;
  readonly parameters: (self: TaskSubject) => ValueMap;
}

/** Can be a task of a state machine. Without a choice on the wire the first is done. */
export interface TaskTarget extends TaskAction {
  /** Further things by the name a wire's `Action` gives, as in `getItem`. */
  readonly choices?: Readonly<Record<string, TaskAction>>;
}

/** Can be reached through an AWS integration of API Gateway. */
export interface ApiAction {
  readonly action: string;
  readonly iam: readonly string[];
}

/** Lives in subnets. Paths may name a part. */
export interface Placeable {
  readonly subnets: string;
  /** Absent where nothing guards it. */
  readonly securityGroups?: string;
  /** It stands in one subnet: the property is a reference, not a list of them. */
  readonly one?: boolean;
  /** Property that names the VPC beside its subnets. */
  readonly vpc?: string;
  /** Runs outside any VPC when it is not placed (a function); false: must be placed (a database). */
  readonly optional: boolean;
  /** Its subnets must be in so many zones, unless a property says that it is another kind. */
  readonly zones?: { readonly min: number; readonly unless?: { property: string; is: string } };
  /** TCP port it listens on, a number or by property. */
  readonly listens?: Listens;
}

/** Is reached over TCP from inside its VPC. */
export type Listens = (
  | { readonly port: number; readonly portProperty?: string }
  | { readonly byProperty: string; readonly ports: Readonly<Record<string, number>> }
) & {
  /** Attributes with its host name and its port, for those who call it. */
  readonly address: string;
  readonly portAttribute?: string;
  /** Attribute with the secret of a password that the service manages. */
  readonly secretAttribute?: string;
};

/** Is reached from inside a VPC by `com.amazonaws.<region>.<name>`. */
export interface PrivateEndpoint {
  readonly name: string;
  /** There is a gateway, which costs nothing, beside or instead of interfaces. */
  readonly gateway?: true;
}

/** Dead letters can be sent to it. */
export interface DeadLetter {
  readonly write: readonly string[];
}

/** Hands its failures over. */
export interface Fails {
  /** Property that takes the dead letters; empty where its wires take them. */
  readonly property: string;
  /** `arn`: a target; `redrive`: a redrive policy; `wires`: each of its targets or subscriptions. */
  readonly shape: 'arn' | 'redrive' | 'wires';
  /** Service that sends them, when it is let in by the queue's policy. */
  readonly service?: string;
}

/** Names a resource of another service in a property of its own: a wire writes it. */
export interface Referral {
  readonly to: ServiceId;
  readonly property: string;
  /** What is written: `Ref`, the ARN, or an attribute. */
  readonly value: 'ref' | 'arn' | string;
  /** The property is a list, so that there may be several. */
  readonly list?: boolean;
  /** What the value stands in, where it does not stand alone. */
  readonly as?: (value: Value) => Value;
  /** What the role of whoever refers may do with the other. */
  readonly actions?: readonly string[];
  /** The other's role must have its permissions before, since the other is called at once. */
  readonly after?: boolean;
  /** What the wire says; by default the last word of the property. */
  readonly label?: string;
}

/**
 * What a service can do and suffer. Connections are written over these, so a new service connects
 * at once (D4). A family adds a capability by adding a member here.
 */
export interface Capabilities {
  readonly grantable?: Grantable;
  readonly encrypted?: Encrypted;
  readonly principal?: Principal;
  readonly invokable?: Invokable;
  readonly eventSource?: EventSource;
  /** Polls event sources. */
  readonly polls?: Record<never, never>;
  readonly eventTarget?: EventTarget;
  readonly resourcePolicy?: ResourcePolicy;
  readonly taskTarget?: TaskTarget;
  readonly placeable?: Placeable;
  readonly endpoint?: PrivateEndpoint;
  readonly deadLetter?: DeadLetter;
  readonly fails?: Fails;
  /** Can be called by clients from outside AWS. */
  readonly public?: Record<never, never>;
  /** Drawn as a box around what names it. */
  readonly container?: { readonly of: 'vpc' | 'subnet' };
  /** Is code that the project carries, with a handler stub. */
  readonly code?: { readonly runtime: string; readonly handler: string };
  /** Writes logs to a group of this name pattern when none is drawn. */
  readonly logs?: { readonly property: string };
  /** Names resources of other services. */
  readonly refers?: readonly Referral[];
  /** Is made of another template: the property that holds its URL, or its path before it is packaged. */
  readonly nests?: { readonly template: string };
  /** Runs states in Amazon States Language: the property that holds them. */
  readonly states?: { readonly definition: string };
  /** Is a browser, a device, a person: exported as nothing. */
  readonly external?: Record<never, never>;
}

export type CapabilityName = keyof Capabilities;
