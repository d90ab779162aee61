import { isMap, type Value, type ValueMap } from '@archivolt/model';
import type { SamForm } from '../define/idiom.js';
import type { Resource, ResourceGraph } from '../graph/resource-graph.js';
import { byText, compact, fromEntries, isPlainMap, membersFirst, own } from '../value/walk.js';
import { plain, plainMap, type Naming } from './plain.js';
import { policiesInOrder } from './policies-in-order.js';

/** One resource as a template has it. */
export interface Entry {
  readonly id: string;
  readonly owner: Resource['owner'];
  /** Whether a template wrote its type: then the template says which transform it wants. */
  readonly typeAsWritten: boolean;
  readonly value: ValueMap;
  /** Properties that the template has in files beside it. */
  readonly files?: Resource['files'];
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
  over: Partial<Pick<SamForm, 'type' | 'properties' | 'metadata' | 'connectors'>> = {},
): Entry {
  const options = { naming, verbatim: resource.typeAsWritten };
  const { attributes } = resource;
  const known = new Set<string>([...ATTRIBUTES, 'Metadata']);
  const properties = plainMap(policiesInOrder(over.properties ?? resource.properties), options);
  // Properties that were no map, or an empty one, stand among the attributes until there are some.
  const others = Object.entries(attributes).filter(
    ([key]) => !known.has(key) && (key !== 'Properties' || hasNothing(properties)),
  );
  const metadata = joined(over.metadata, attributes.Metadata);
  const wanted: Record<string, Value | undefined> = {
    Type: over.type ?? resource.type,
    ...Object.fromEntries(ATTRIBUTES.map((key) => [key, attributes[key]])),
    DependsOn: dependsOn(resource, naming),
    Properties: hasNothing(properties) ? undefined : properties,
    Connectors: over.connectors,
    Metadata: metadata,
    ...Object.fromEntries(others),
  };
  const value = compact(wanted);
  return {
    id: resource.logicalId,
    owner: resource.owner,
    typeAsWritten: resource.typeAsWritten,
    ...(resource.files === undefined ? {} : { files: resource.files }),
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
  const options = { naming, verbatim: entries.some((entry) => entry.typeAsWritten) };
  const usesSam = entries.some(
    (entry) => !entry.typeAsWritten && String(entry.value['Type']).startsWith('AWS::Serverless::'),
  );
  const rest = Object.entries(graph.template).filter(([key]) => !isBefore(key));
  const section = (name: string, map: Readonly<Record<string, Value>>): Value | undefined =>
    sectionOf(plainMap(map, options), own(graph.template, name));
  const resources = fromEntries(entries.map((entry) => [entry.id, entry.value]));
  return compact({
    AWSTemplateFormatVersion: graph.template['AWSTemplateFormatVersion'],
    Transform: transformOf(graph.template['Transform'], usesSam),
    Description: graph.description,
    ...Object.fromEntries(rest),
    Metadata: section('Metadata', graph.metadata),
    Parameters: section('Parameters', entriesInOrder(graph.parameters)),
    Mappings: section('Mappings', graph.mappings),
    Conditions: section('Conditions', graph.conditions),
    Globals: section('Globals', { ...graph.globals, ...globals }),
    Resources: sectionOf(resources, own(graph.template, 'Resources')) ?? {},
    Outputs: section('Outputs', entriesInOrder(graph.outputs)),
  });
}

const FIRST = ['Type', 'Description', 'Default', 'Condition', 'Value'];

/** Parameters or outputs, each with what it is before what else is said of it. */
export function entriesInOrder(entries: ValueMap): ValueMap {
  return fromEntries(
    Object.entries(entries).map(([id, entry]) => {
      return [id, isPlainMap(entry) ? membersFirst(entry, FIRST) : entry];
    }),
  );
}

/** A section with what a template had there that is no entry: a loop, an inclusion, or no map at all. */
function sectionOf(entries: ValueMap, kept: Value | undefined): Value | undefined {
  if (Object.keys(entries).length === 0) return kept;
  return isMap(kept) ? fromEntries([...Object.entries(entries), ...Object.entries(kept)]) : entries;
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
