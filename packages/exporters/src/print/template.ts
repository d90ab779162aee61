import type { Value, ValueMap } from '@archivolt/model';
import type { Resource, ResourceGraph } from '../graph/resource-graph.js';
import { byText, compact, fromEntries } from '../value/walk.js';
import { plain, plainMap, type Naming } from './plain.js';

/** One resource as a template has it. */
export interface Entry {
  readonly id: string;
  readonly owner: Resource['owner'];
  /** Whether a template wrote its type: then the template says which transform it wants. */
  readonly typeAsWritten: boolean;
  readonly value: ValueMap;
}

const ATTRIBUTES = [
  'Condition',
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
] as const;

/** A resource's entry: type first, then what happens to it, then its properties. */
export function entryOf(
  resource: Resource,
  naming: Naming,
  over: { readonly type?: string; readonly properties?: ValueMap; readonly metadata?: Value } = {},
): Entry {
  const options = { naming, verbatim: resource.typeAsWritten };
  const { attributes } = resource;
  const known = new Set<string>([...ATTRIBUTES, 'Metadata']);
  const others = Object.entries(attributes).filter(([key]) => !known.has(key));
  const properties = plainMap(over.properties ?? resource.properties, options);
  const metadata = joined(over.metadata, attributes.Metadata);
  const wanted: Record<string, Value | undefined> = {
    Type: over.type ?? resource.type,
    ...Object.fromEntries(ATTRIBUTES.map((key) => [key, attributes[key]])),
    DependsOn: dependsOn(resource, naming),
    Properties: hasNothing(properties) ? undefined : properties,
    Metadata: metadata,
    ...Object.fromEntries(others),
  };
  const value = compact(wanted);
  return {
    id: resource.logicalId,
    owner: resource.owner,
    typeAsWritten: resource.typeAsWritten,
    value: fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, options)])),
  };
}

function hasNothing(properties: ValueMap): boolean {
  return Object.keys(properties).length === 0;
}

function joined(ours: Value | undefined, theirs: Value | undefined): Value | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  return { ...(ours as ValueMap), ...(theirs as ValueMap) };
}

function dependsOn(resource: Resource, naming: Naming): Value | undefined {
  const written = resource.attributes.DependsOn;
  const ours = resource.dependsOn.map((key) => naming(key).replace(/\..*$/, ''));
  if (ours.length === 0) return written;
  const given = written === undefined ? [] : typeof written === 'string' ? [written] : written;
  const all = [...new Set([...given, ...ours])].toSorted(byText);
  return all.length === 1 ? all[0] : all;
}

const SAM = 'AWS::Serverless-2016-10-31';
const BEFORE = ['AWSTemplateFormatVersion', 'Transform'] as const;

/** All sections of a template, in the usual order. Sections that a template had come back as they were. */
export function templateOf(
  graph: ResourceGraph,
  entries: readonly Entry[],
  { naming, globals = {} }: { readonly naming: Naming; readonly globals?: ValueMap },
): ValueMap {
  const options = { naming, verbatim: true };
  const usesSam = entries.some(
    (entry) => !entry.typeAsWritten && String(entry.value['Type']).startsWith('AWS::Serverless::'),
  );
  const rest = Object.entries(graph.template).filter(([key]) => !isBefore(key));
  const section = (map: Readonly<Record<string, Value>>): Value | undefined =>
    Object.keys(map).length === 0 ? undefined : plainMap(map, options);
  return compact({
    AWSTemplateFormatVersion: graph.template['AWSTemplateFormatVersion'],
    Transform: transformOf(graph.template['Transform'], usesSam),
    Description: graph.description,
    ...Object.fromEntries(rest),
    Metadata: section(graph.metadata),
    Parameters: section(graph.parameters),
    Mappings: section(graph.mappings),
    Conditions: section(graph.conditions),
    Globals: section({ ...graph.globals, ...globals }),
    Resources: fromEntries(entries.map((entry) => [entry.id, entry.value])),
    Outputs: section(graph.outputs),
  });
}

function isBefore(key: string): boolean {
  return BEFORE.some((item) => item === key);
}

function transformOf(written: Value | undefined, usesSam: boolean): Value | undefined {
  if (!usesSam) return written;
  if (written === undefined) return SAM;
  const list: readonly Value[] = Array.isArray(written) ? written : [written];
  return list.includes(SAM) ? written : [SAM, ...list];
}
