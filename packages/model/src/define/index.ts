export type { Annotation, Annotations, Option } from './annotation.js';
export type {
  Capabilities,
  CapabilityName,
  Encrypted,
  EventTarget,
  Grantable,
  PrivateEndpoint,
  Referral,
  TaskAction,
  TaskGrant,
  TaskSubject,
  TaskTarget,
} from './capability.js';
export { cite, type Citation } from './cite.js';
export {
  can,
  defineConnection,
  service,
  type Connection,
  type ConnectionContext,
  type ConnectionDefinition,
  type EndMatcher,
  type RefusalReason,
  type WireKind,
} from './connection.js';
export { defineEdit, EditError, type EditCall, type EditDefinition } from './edit.js';
export type {
  AuthorizerEffect,
  Effect,
  EffectKind,
  EnvironmentEffect,
  GrantEffect,
  Integration,
  PermitEffect,
  PropertyEffect,
  RequestChecks,
  ResourceAttributes,
  ResourceEffect,
  RoleEffect,
  RouteEffect,
  TaskEffect,
} from './effect.js';
export { refusedPairs, type RefusedPair } from './refusal.js';
export {
  defineRule,
  type Diagnostic,
  type Finding,
  type Fix,
  type Place,
  type Rule,
  type RuleDefinition,
  type RuleGroup,
  type Severity,
  type WireOf,
} from './rule.js';
export {
  defineService,
  partOwner,
  type Category,
  type Guidance,
  type Initial,
  type PartDefinition,
  type PartOwner,
  type Service,
  type ServiceDefinition,
} from './service.js';
export {
  att,
  isExpression,
  isId,
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  ref,
  sub,
  type EdgeId,
  type NodeId,
  type PropertyPath,
  type Reference,
  type Value,
  type ValueMap,
} from './value.js';
export type {
  DocumentSection,
  GraphView,
  NodeResource,
  NodeView,
  PropertyReads,
  WireView,
} from './view.js';
