import type { ArchDocument } from '@archivolt/model';
import { contextOf, type ExportOptions } from '../export/export-project.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { inOrder, templateFile } from '../project/stacks.js';
import { stackNames } from '../targets/cdk/app-file.js';

/** Where a stack is in each export, and what its resources come from. */
export interface StackFiles {
  readonly stack: string;
  /** Its template in `sam` and `cfn`. */
  readonly file: string;
  /** Its id in the CDK app. */
  readonly cdkId: string;
  readonly nodes: readonly {
    readonly logicalId: string;
    readonly type: string;
    /** The node's name, or those of a wire's ends. */
    readonly name: string;
  }[];
}

/** The stacks of an exported design. */
export function stackFiles(
  document: ArchDocument,
  main: ResourceGraph,
  options: ExportOptions,
): readonly StackFiles[] {
  const context = contextOf(document, main, options);
  const nameOf = (owner: { readonly node: string } | { readonly edge: string }): string => {
    if ('node' in owner) return context.nodeName(owner.node);
    const edge = Object.hasOwn(document.edges, owner.edge) ? document.edges[owner.edge] : undefined;
    return edge === undefined
      ? owner.edge
      : `${context.nodeName(edge.from)} → ${context.nodeName(edge.to)}`;
  };
  return inOrder(main).map((graph) => ({
    stack: graph.stack,
    file: templateFile(graph, main),
    cdkId: stackNames(graph, main, context).id,
    nodes: [...graph.resources.values()].map(({ logicalId, type, owner }) => ({
      logicalId,
      type,
      name: nameOf(owner),
    })),
  }));
}
