import { existingValue, type Reference, type Value } from '@archivolt/model';
import { mapReferences, mapOf } from '../value/walk.js';
import { type Draft, problem } from './draft.js';

/** Puts what stands for an existing resource where it is referred to. */
export function resolveExternals(draft: Draft): void {
  if (!draft.graph.nodes().some((node) => node.record.external !== undefined)) return;
  const replace = (reference: Reference): Value => externalValue(draft, reference);
  for (const [key, resource] of draft.resources) {
    draft.resources.set(key, { ...resource, properties: mapOf(resource.properties, replace) });
  }
  draft.permissions = draft.permissions.map((item) => ({
    ...item,
    statements: item.statements.map((statement) => ({
      ...statement,
      resources: statement.resources.map((value) => mapReferences(value, replace)),
    })),
  }));
  draft.outputs = Object.fromEntries(
    Object.entries(draft.outputs).map(([name, output]) => [name, mapOf(output, replace)]),
  );
}

function externalValue(draft: Draft, reference: Reference): Value {
  const node = draft.graph.node(reference.$ref);
  const external = node?.record.external;
  if (node === undefined || external === undefined) return { ...reference };
  const value = existingValue({ ...external, type: node.type }, reference.attr);
  if (value !== undefined) return value;
  if (draft.problems.some((item) => item.at.node === node.id)) return external.ref;
  problem(draft, {
    code: 'external-attribute',
    message: `${node.name} exists already, and its ${reference.attr} is asked for but neither given nor said by its identifier.`,
    at: { node: node.id },
  });
  return external.ref;
}
