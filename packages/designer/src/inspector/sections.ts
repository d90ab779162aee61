import type { Properties, Registry } from '@archivolt/cfn-spec';
import type { Annotations, ValueMap } from '@archivolt/model';
import { fieldSpec, type FieldSpec } from './field-spec.js';

export interface Section {
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  /** Folded until the user unfolds it. */
  readonly isQuiet?: boolean;
}

export interface SectionSource {
  readonly annotations: Annotations;
  readonly type: string | undefined;
  readonly registry: Registry | undefined;
  /** As written; what no definition and no registry knows is shown too. */
  readonly properties: ValueMap;
}

/** Heading of annotated properties without a section of their own. */
const COMMON = 'Properties';
const REST = 'More of CloudFormation';
const UNKNOWN = 'As written';

/** The inspector's sections: the definition's, then the registry's rest, then what is only in the file. */
export function sectionsOf(source: SectionSource): readonly Section[] {
  const sections = new Map<string, FieldSpec[]>();
  for (const [path, annotation] of Object.entries(source.annotations)) {
    const title = annotation.section ?? COMMON;
    sections.set(title, [...(sections.get(title) ?? []), annotated(source, path)]);
  }
  const shown = [...sections].map(([title, fields]) => ({ title, fields }));
  return [...shown, ...registrySections(source, shown.length === 0)];
}

function annotated(source: SectionSource, path: string): FieldSpec {
  const { annotations, registry, type = '' } = source;
  const annotation = annotations[path];
  const property = registry?.property(type, path.split('.').map(keyOf));
  const spec = fieldSpec({ path, type, registry, annotation, property });
  // Required inside an object says nothing while the object is absent, and wires make what is a reference.
  const isOwn = !path.includes('.') && annotation?.widget !== 'reference';
  return isOwn ? spec : { ...spec, isRequired: annotation?.required ?? false };
}

function keyOf(segment: string): string | number {
  return /^\d+$/.test(segment) ? Number(segment) : segment;
}

function registrySections(source: SectionSource, isAlone: boolean): readonly Section[] {
  const { annotations, properties, registry, type = '' } = source;
  const known: Properties = registry?.properties(type) ?? {};
  const covered = new Set(Object.keys(annotations).map((path) => path.split('.')[0]));
  const rest = Object.keys(known).filter((name) => !covered.has(name));
  const unknown = Object.keys(properties).filter(
    (name) => !covered.has(name) && !Object.hasOwn(known, name),
  );
  const spec = (name: string) => fieldSpec({ path: [name], type, registry, property: known[name] });
  if (isAlone) return soleSections(rest.map(spec), unknown.map(spec));
  return [
    ...(rest.length > 0 ? [{ title: REST, fields: byNeed(rest.map(spec)), isQuiet: true }] : []),
    ...(unknown.length > 0 ? [{ title: UNKNOWN, fields: unknown.map(asJson(spec)) }] : []),
  ];
}

function soleSections(
  rest: readonly FieldSpec[],
  unknown: readonly FieldSpec[],
): readonly Section[] {
  const required = rest.filter(({ isRequired }) => isRequired);
  const optional = rest.filter(({ isRequired }) => !isRequired);
  return [
    { title: 'Required', fields: byNeed(required) },
    { title: COMMON, fields: byNeed(optional) },
    { title: UNKNOWN, fields: unknown.map((it) => ({ ...it, kind: 'json' as const })) },
  ].filter(({ fields }) => fields.length > 0);
}

function asJson(spec: (name: string) => FieldSpec): (name: string) => FieldSpec {
  return (name) => ({ ...spec(name), kind: 'json', title: name });
}

function byNeed(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  return fields.toSorted(
    (a, b) => Number(b.isRequired) - Number(a.isRequired) || (a.title < b.title ? -1 : 1),
  );
}
