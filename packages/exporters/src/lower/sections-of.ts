import { isMap, type ArchDocument, type Value, type ValueMap } from '@archivolt/model';
import { fromEntries, own } from '../value/walk.js';

export type Sections = Pick<ArchDocument, 'parameters' | 'conditions' | 'mappings'>;

/** The entries that some values of a template name, and those that these name in turn. */
export function sectionsUsedBy(sections: Sections, values: readonly Value[]): Sections {
  const names = new Set<string>();
  for (const value of values) collectNames(value, names);
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const [name, condition] of Object.entries(sections.conditions)) {
      if (names.has(name)) collectNames(condition, names);
    }
  }
  return onlyThose(sections, (name) => names.has(name));
}

/** All entries but those that only the others use. */
export function sectionsWithout(
  sections: Sections,
  { used, others }: { readonly used: Sections; readonly others: readonly Sections[] },
): Sections {
  const isElsewhere = (section: keyof Sections, name: string): boolean =>
    own(used[section], name) === undefined &&
    others.some((other) => own(other[section], name) !== undefined);
  return onlyThose(sections, (name, section) => !isElsewhere(section, name));
}

/** Parameters that stand for what exists already, and that nothing else of the document names. */
export function parametersOfExisting(document: ArchDocument): Sections {
  const existing = Object.values(document.nodes).flatMap(({ external }): readonly Value[] =>
    external === undefined ? [] : [external.ref, external.attributes ?? {}],
  );
  const { conditions, globals, template = {} } = document;
  const asked = sectionsUsedBy(document, existing);
  const others = sectionsUsedBy(document, [conditions, globals, template]);
  return onlyThose(
    asked,
    (name, section) => section === 'parameters' && own(others.parameters, name) === undefined,
  );
}

function onlyThose(
  { parameters, conditions, mappings }: Sections,
  isKept: (name: string, section: keyof Sections) => boolean,
): Sections {
  const kept = (map: Readonly<Record<string, Value>>, section: keyof Sections): ValueMap =>
    fromEntries(Object.entries(map).filter(([name]) => isKept(name, section)));
  return {
    parameters: kept(parameters, 'parameters') as Sections['parameters'],
    conditions: kept(conditions, 'conditions'),
    mappings: kept(mappings, 'mappings'),
  };
}

function collectNames(value: Value, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectNames(item, names);
  if (!isMap(value)) return;
  for (const [key, item] of Object.entries(value)) {
    for (const name of namesIn(key, item)) names.add(name);
    collectNames(item, names);
  }
}

function namesIn(key: string, item: Value): readonly string[] {
  const first: Value | undefined = Array.isArray(item) ? item[0] : item;
  if (typeof first !== 'string') return [];
  if (key === 'Fn::Sub') {
    return [...first.matchAll(/\$\{([^!.}][^.}]*)/g)].map(([, name]) => (name ?? '').trim());
  }
  return NAMING.has(key) ? [first] : [];
}

const NAMING = new Set(['Ref', 'Condition', 'Fn::If', 'Fn::FindInMap']);
