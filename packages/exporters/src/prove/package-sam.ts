import { readTemplate, valueOf } from '@archivolt/importers';
import { isMap, type Value, type ValueMap } from '@archivolt/model';
import type { FileMap } from '../define/target.js';
import { canonical, fromEntries, own } from '../value/walk.js';
import { PACKAGES } from './system.js';

const MACHINE = 'AWS::Serverless::StateMachine';

/** Properties that name a folder or a file of the project, by type. */
const LOCAL: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'CodeUri',
  'AWS::Serverless::LayerVersion': 'ContentUri',
  'AWS::Serverless::Api': 'DefinitionUri',
  'AWS::Serverless::HttpApi': 'DefinitionUri',
  [MACHINE]: 'DefinitionUri',
};
const REMOTE = /^(?:s3|https?):\/\//;
const PACKAGE = `s3://${PACKAGES}/package.zip`;
const IMAGE = '123456789012.dkr.ecr.us-east-1.amazonaws.com/archivolt:latest';

/**
 * A SAM template after `sam package`: what stood in the project stands in a bucket. Definitions of
 * state machines stand in the template, so that they are seen.
 * @param files what the template's folder holds
 */
export function packageSam(template: ValueMap, files: FileMap = new Map()): ValueMap {
  const globals = own(own(template, 'Globals'), 'Function');
  const hasSharedCode = own(globals, 'CodeUri') !== undefined;
  const resources = Object.entries(asMap(template['Resources'])).map(
    ([id, resource]) => [id, packaged(withDefinition(resource, files), hasSharedCode)] as const,
  );
  const shared = isMap(globals)
    ? { Globals: { ...asMap(template['Globals']), Function: uploaded(globals, 'CodeUri') } }
    : {};
  return { ...template, ...shared, Resources: fromEntries(resources) };
}

/** A state machine with the definition that its file has. */
function withDefinition(resource: Value, files: FileMap): Value {
  const properties = own(resource, 'Properties');
  const path = own(properties, 'DefinitionUri');
  const text = typeof path === 'string' ? files.get(path) : undefined;
  if (!isMap(resource) || resource['Type'] !== MACHINE || text === undefined) return resource;
  const { root } = readTemplate(text);
  if (root === undefined) return resource;
  const { DefinitionUri: _, ...rest } = asMap(properties);
  return { ...resource, Properties: { ...rest, Definition: valueOf(root) } };
}

function packaged(resource: Value, hasSharedCode: boolean): Value {
  if (!isMap(resource)) return resource;
  const type = String(resource['Type']);
  if (type === 'AWS::Serverless::Application') return placed(resource);
  const key = LOCAL[type];
  if (key === undefined) return resource;
  const given = asMap(resource['Properties']);
  const properties = type === 'AWS::Serverless::Function' ? withCode(given, hasSharedCode) : given;
  return { ...resource, Properties: uploaded(properties, key) };
}

/** The template's own folder is the code where none is named. */
function withCode(properties: ValueMap, hasSharedCode: boolean): ValueMap {
  if (properties['InlineCode'] !== undefined) return properties;
  if (properties['PackageType'] === 'Image') return { ImageUri: IMAGE, ...properties };
  return hasSharedCode ? properties : { CodeUri: '.', ...properties };
}

/** A template of elsewhere, which nobody is asked for: by a place that says which. */
function placed(resource: ValueMap): Value {
  const properties = asMap(resource['Properties']);
  const { Location: location = null } = properties;
  if (typeof location === 'string' && REMOTE.test(location)) return resource;
  const place = `https://${PACKAGES}/${encodeURIComponent(canonical(location))}`;
  return { ...resource, Properties: { ...properties, Location: place } };
}

/** Whether SAM's translator has to see a template first. */
export function needsTranslation(template: ValueMap): boolean {
  const transform = template['Transform'];
  const all: readonly Value[] = Array.isArray(transform) ? transform : [transform ?? null];
  return all.some((item) => typeof item === 'string' && item.startsWith('AWS::Serverless-'));
}

function uploaded(properties: ValueMap, key: string): ValueMap {
  const place = properties[key];
  const isLocal = typeof place === 'string' && !REMOTE.test(place);
  return isLocal ? { ...properties, [key]: PACKAGE } : properties;
}

function asMap(value: Value | undefined): ValueMap {
  return isMap(value) ? value : {};
}
