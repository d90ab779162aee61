import type { Finding, NodeView, PropertyReads, RuleDefinition } from '../define/index.js';

/** What a check of the settings of one resource reads: its own properties, and the node it stands in. */
export interface ClashContext {
  readonly reads: PropertyReads;
  readonly node: NodeView;
}

/** Settings of one resource that do not go together. */
export type Clash = (context: ClashContext) => Finding | undefined;

/** Checks by type of resource. */
export type Clashes = Readonly<Record<string, readonly Clash[]>>;

/** Examples of the rule that the checks of one family are for. */
export type ClashExamples = RuleDefinition['examples'];
