import type { Reference, Value } from '@archivolt/model';
import { keyOf } from '../graph/keys.js';
import { referencesIn } from '../value/walk.js';
import { type Draft, type DraftResource, problem } from './draft.js';

/** Refuses references to what is not there. */
export function checkReferences(draft: Draft): void {
  for (const resource of draft.resources.values()) {
    for (const reference of referencesIn(resource.properties)) {
      if (!isKnown(draft, reference)) report(draft, reference, resource);
    }
  }
  for (const [name, output] of Object.entries(draft.outputs)) {
    const values: readonly Value[] = Object.values(output);
    for (const reference of values.flatMap((value) => referencesIn(value))) {
      if (!isKnown(draft, reference)) reportOutput(draft, reference, name);
    }
  }
}

function isKnown(draft: Draft, reference: Reference): boolean {
  const key = keyOf(reference);
  return (
    draft.resources.has(key) ||
    draft.implied.has(key) ||
    draft.resources.has(draft.mergedInto.get(key) ?? '')
  );
}

function report(draft: Draft, reference: Reference, resource: DraftResource): void {
  const { owner } = resource;
  problem(draft, {
    code: 'dangling-reference',
    message: `${owner.name} refers to ${described(reference)}, which is not in the design.`,
    at: owner.kind === 'edge' ? { edge: owner.id } : { node: owner.id },
  });
}

function reportOutput(draft: Draft, reference: Reference, name: string): void {
  problem(draft, {
    code: 'dangling-reference',
    message: `Output ${name} refers to ${described(reference)}, which is not in the design.`,
    at: {},
  });
}

function described(reference: Reference): string {
  return reference.part === undefined ? reference.$ref : `${reference.part} of ${reference.$ref}`;
}
