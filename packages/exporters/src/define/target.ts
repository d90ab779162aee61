import type { Registry } from '@archivolt/cfn-spec';
import type { ResourceGraph } from '../graph/resource-graph.js';

/** How many blocks of a CDK stack are read in one file; a larger one has a file for each group of the drawing. */
export const ONE_FILE = 40;

/** What a target is told beside the graph. */
export interface PrintContext {
  /** Name of the design, as of its file: what projects and stacks are called after. */
  readonly name: string;
  readonly trace: boolean;
  /** Whether definitions stand in the template itself, which is all that is looked at. */
  readonly oneTemplate: boolean;
  /** Names of wires that were left out, with the reason. */
  readonly leftOut: readonly { readonly wire: string; readonly reason: string }[];
  /** Names of nodes by id. */
  readonly nodeName: (id: string) => string;
  /** What a node is drawn in. */
  readonly groupOf: (node: string) => { readonly id: string; readonly title: string } | undefined;
  /** How many blocks of a CDK stack go into one file. */
  readonly oneFile: number;
  /**
   * What CloudFormation knows of the graph's types (`loadRegistry(types)`). The CDK types its constructs
   * by it; without it, or for types that are not loaded, they are bare `CfnResource`s.
   */
  readonly registry?: Registry;
}

/** Files of a project: path with `/`, and text. */
export type FileMap = ReadonlyMap<string, string>;

/** A form an export takes. Prints whole projects; sees nothing but the lowered graph. */
export interface Target<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly print: (graph: ResourceGraph, context: PrintContext) => FileMap;
}

/** Declares a target. */
export function defineTarget<const Id extends string>(target: Target<Id>): Target<Id> {
  return target;
}
