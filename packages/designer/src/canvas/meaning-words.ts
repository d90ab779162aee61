import { commit, createGraph, EditError, type ArchDocument, type EditCall } from '@archivolt/model';
import { wireMakes } from '../inspector/grants.js';
import type { Meaning } from './stage-state.js';

/** Gives a wire this meaning. */
export function meant(edge: string, { connection, from, to }: Meaning): EditCall {
  return { edit: 'edge.reconnect', args: { edgeId: edge, from, to, connection: connection.id } };
}

/** What a wire would make if it meant this: `sqs:SendMessage · QUEUE_URL`, or the kinds of resources. */
export function meaningWords(document: ArchDocument, edge: string, meaning: Meaning): string {
  try {
    const graph = createGraph(commit(document, meant(edge, meaning)).document);
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
