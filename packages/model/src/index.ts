export { catalog, createCatalog, type Catalog, type Definitions } from './catalog/catalog.js';
export { typesOfDesign, withRegistry } from './catalog/design-types.js';
export { nestedTemplate } from './catalog/nested-template.js';
export { InvariantError } from './define/invariant.js';
export { initialProperties, logicalId, newNodeName } from './catalog/names.js';
export {
  att,
  can,
  cite,
  defineConnection,
  defineEdit,
  defineRule,
  defineService,
  EditError,
  isExpression,
  isId,
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  partOwner,
  ref,
  refusedPairs,
  service,
  sub,
  type Annotation,
  type Annotations,
  type AuthorizerEffect,
  type Capabilities,
  type CapabilityName,
  type Category,
  type Citation,
  type Connection,
  type ConnectionContext,
  type ConnectionDefinition,
  type Diagnostic,
  type EdgeId,
  type EditCall,
  type EditDefinition,
  type Effect,
  type EffectKind,
  type EndMatcher,
  type EnvironmentEffect,
  type Finding,
  type Fix,
  type GrantEffect,
  type DocumentSection,
  type GraphView,
  type Guidance,
  type Initial,
  type Integration,
  type NodeId,
  type NodeView,
  type Option,
  type PartDefinition,
  type PartOwner,
  type PermitEffect,
  type Place,
  type PropertyEffect,
  type PropertyPath,
  type PropertyReads,
  type Reference,
  type RefusalReason,
  type RefusedPair,
  type ResourceAttributes,
  type ResourceEffect,
  type RoleEffect,
  type RequestChecks,
  type RouteEffect,
  type Rule,
  type RuleDefinition,
  type RuleGroup,
  type Service,
  type ServiceDefinition,
  type Severity,
  type TaskEffect,
  type Value,
  type ValueMap,
  type WireKind,
  type WireView,
} from './define/index.js';
export {
  emptyDocument,
  FORMAT_VERSION,
  type ArchDocument,
  type EdgeLayout,
  type EdgeRecord,
  type EnvironmentRecord,
  type GroupLayout,
  type NodeLayout,
  type NodeRecord,
  type NoteLayout,
  type PropertyFile,
  type ResourceRecord,
  type StackRecord,
  type Suppressions,
} from './document/document.js';
export { isPathBeside } from './document/schema.js';
export { archJsonSchema } from './document/arch-schema.js';
export { parseDocument } from './document/parse.js';
export { documentPrinter, inCanonicalOrder, printDocument } from './document/print.js';
export type { Problem, ProblemCode } from './document/problem.js';
export { success, failure, type Result } from './document/result.js';
export { decodeUtf8 } from './document/utf8.js';
export {
  connectionIds,
  ruleIds,
  serviceIds,
  type ConnectionId,
  type RuleId,
  type ServiceId,
} from './generated/ids.js';
export {
  compareDesigns,
  type Difference,
  type DifferenceKind,
  type ValueChange,
} from './compare/compare-designs.js';
export { replacements, type Replacement } from './compare/replacements.js';
export { designChanges } from './compare/design-changes.js';
export type { Changes as DesignChanges } from './edits/take-template.js';
export { mergeDesigns, type MergeConflict, type MergedDesign } from './compare/merge-designs.js';
export { existingValue, type Existing } from './catalog/existing-attributes.js';
export { conditionHolds } from './graph/condition-holds.js';
export { createGraph, type GraphOptions } from './graph/create-graph.js';
export { effectsOfNode, effectsOfWire } from './graph/effects-of.js';
export { mentionsOf, type Mention } from './graph/mentions.js';
export { storedPath } from './graph/shape.js';
export { allowsAction } from './remains/prune-statements.js';
export type { Change } from './edits/change.js';
export {
  stateGraph,
  type StateEdge,
  type StateGraph,
  type StateNode,
} from './rules/state-graph.js';
export { entryUses } from './edits/entry-uses.js';
export type { NamedSection } from './edits/section-names.js';
export { commit, follow } from './edits/commit.js';
export { copyFragment, type Fragment } from './edits/fragment.js';
export {
  emptyHistory,
  record,
  redo,
  seal,
  undo,
  type History,
  type HistoryMove,
  type HistoryStep,
} from './history/history.js';
export { failingDemands, type FailingDemand } from './validate/demands.js';
export { fittingEdits, fixAll, type FixedDesign } from './validate/fix-all.js';
export { followers, judge, judgeAll } from './validate/judge.js';
export {
  createValidator,
  validate,
  type ValidateOptions,
  type Validator,
} from './validate/validate.js';
export { validateCases, validateElsewhere } from './validate/validate-cases.js';
export type { Allowed, Refused, Verdict, VerdictWarning } from './validate/verdict.js';
