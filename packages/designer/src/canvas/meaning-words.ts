import { commit, createGraph, EditError, type ArchDocument } from '@archivolt/model';
import { wireMakes } from '../inspector/grants.js';

/** What a wire would make if it meant this: `sqs:SendMessage · QUEUE_URL`, or the kinds of resources. */
export function meaningWords(
  document: ArchDocument,
  { edge, connection }: { readonly edge: string; readonly connection: string },
): string {
  try {
    const calls = { edit: 'edge.reconnect', args: { edgeId: edge, connection } };
    const isNow = document.edges[edge]?.connection === connection;
    const graph = createGraph(isNow ? document : commit(document, calls).document);
    const wire = graph.wire(edge);
    if (wire === undefined) return '';
    const { grants, environment, resources } = wireMakes(wire, graph);
    const actions = [...new Set(grants.flatMap((grant) => grant.actions))];
    const [first, ...others] = actions;
    const more = others.length === 0 ? '' : ` +${others.length}`;
    return [
      ...new Set(resources.map(({ type }) => type.slice(type.lastIndexOf(':') + 1))),
      ...(first === undefined ? [] : [first + more]),
      ...environment.map(({ name }) => name),
    ]
      .slice(0, 3)
      .join(' · ');
  } catch (error) {
    if (error instanceof EditError) return '';
    throw error;
  }
}
