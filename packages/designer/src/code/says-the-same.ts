import type { ArchDocument } from '@archivolt/model';

const MEANING = [
  'description',
  'settings',
  'nodes',
  'edges',
  'stacks',
  'parameters',
  'conditions',
  'mappings',
  'outputs',
  'globals',
  'metadata',
  'template',
] as const;

/** Whether two states of one design differ in looks at most: sections that did not change are the same objects. */
export function saysTheSame(a: ArchDocument, b: ArchDocument): boolean {
  return a === b || MEANING.every((section) => a[section] === b[section]);
}
