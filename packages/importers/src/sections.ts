import {
  emptyDocument,
  isMap,
  type ArchDocument,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { type NodeIds, verbatim, withReferences } from './intrinsics/references.js';
import { type Finding, error, quoted, warning } from './problem.js';
import { mapOf, member, startOf, type TextMap, valueOf } from './text/tree.js';

const SECTIONS = [
  'Parameters',
  'Conditions',
  'Mappings',
  'Outputs',
  'Globals',
  'Metadata',
] as const;
type Section = (typeof SECTIONS)[number];

/** Sections whose entries a document wants as maps. */
const OF_MAPS: ReadonlySet<string> = new Set(['Parameters', 'Outputs']);
/** Sections that may name resources. */
const REFERRING: ReadonlySet<string> = new Set(['Outputs', 'Globals']);
const KNOWN: ReadonlySet<string> = new Set([
  ...SECTIONS,
  'AWSTemplateFormatVersion',
  'Description',
  'Transform',
  'Resources',
  'Rules',
  'Hooks',
]);
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A document with all of a template but its resources. */
export function readSections(
  root: TextMap,
  ids: NodeIds,
): { readonly document: ArchDocument; readonly findings: readonly Finding[] } {
  const findings: Finding[] = unknownSections(root);
  const reader = new SectionReader(root, ids, findings);
  const description = member(root, 'Description');
  const isText = description?.kind === 'scalar' && typeof description.value === 'string';
  const document: ArchDocument = {
    ...emptyDocument(),
    ...(isText ? { description: description.value } : {}),
    settings: { permissions: 'idiomatic' },
    parameters: reader.maps('Parameters'),
    conditions: reader.values('Conditions'),
    mappings: reader.values('Mappings'),
    outputs: reader.maps('Outputs'),
    globals: reader.values('Globals'),
    metadata: reader.values('Metadata'),
  };
  return { document: { ...document, template: reader.rest(isText) }, findings };
}

class SectionReader {
  /** What no section of a document can hold, as written. */
  private readonly kept = new Map<string, Value>();

  constructor(
    private readonly root: TextMap,
    private readonly ids: NodeIds,
    private readonly findings: Finding[],
  ) {}

  values(name: Section): ValueMap {
    return mapOf(this.entries(name));
  }

  maps(name: Section): Readonly<Record<string, ValueMap>> {
    const entries = this.entries(name).flatMap(([key, value]) =>
      isMap(value) ? [[key, value] as const] : [],
    );
    return Object.fromEntries(entries);
  }

  rest(isDescribed: boolean): ValueMap {
    const others = [...this.root.entries].flatMap(([key, { value }]): [string, Value][] => {
      const isSection = SECTIONS.some((name) => name === key) || key === 'Resources';
      const isSaid = isSection || (key === 'Description' && isDescribed);
      return isSaid ? [] : [[key, valueOf(value)]];
    });
    return mapOf([...others, ...this.kept]);
  }

  /** Keeps what stands in a section that is none of its own entries: loops and inclusions. */
  keep(name: string, entries: readonly (readonly [string, Value])[]): void {
    if (entries.length > 0) this.kept.set(name, mapOf(entries));
  }

  private entries(name: Section): readonly (readonly [string, Value])[] {
    const node = member(this.root, name);
    if (node === undefined) return [];
    if (node.kind !== 'map' || node.entries.size === 0) {
      this.kept.set(name, valueOf(node));
      if (node.kind !== 'map') {
        const start = startOf(this.root, [name]);
        this.findings.push(warning('wrong-type', start, `Section ${name} must be a map.`));
      }
      return [];
    }
    const read = [...node.entries].map(([key, entry]) => ({ key, ...entry }));
    const fitting = read.filter(({ key, value, start }) => {
      if (!this.isAllowed(key, start)) return false;
      return !OF_MAPS.has(name) || value.kind === 'map';
    });
    const others = read.filter((entry) => !fitting.includes(entry) && !RESERVED.has(entry.key));
    for (const { key, start } of others.filter((entry) => !entry.key.startsWith('Fn::'))) {
      const message = `${quoted(key)} in ${name} must be a map.`;
      this.findings.push(warning('wrong-type', start, message));
    }
    this.keep(
      name,
      others.map(({ key, value }) => [key, valueOf(value)] as const),
    );
    return fitting.map(({ key, value }) => {
      const plain = valueOf(value);
      const isReferring = REFERRING.has(name);
      return [key, isReferring ? withReferences(plain, this.ids) : verbatim(plain)] as const;
    });
  }

  private isAllowed(key: string, start: number): boolean {
    if (!RESERVED.has(key)) return true;
    this.findings.push(error('reserved-key', start, `The name ${quoted(key)} is not allowed.`));
    return false;
  }
}

function unknownSections(root: TextMap): Finding[] {
  return [...root.entries].flatMap(([key, { start }]) => {
    if (KNOWN.has(key) || key.startsWith('Fn::')) return [];
    const message = `${quoted(key)} is no section of a template. It is kept as it is.`;
    return [warning('unknown-section', start, message)];
  });
}
