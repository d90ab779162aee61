import { readTemplate, valueOf } from '@archivolt/importers';
import { isMap, type ArchDocument, type Value, type ValueMap } from '@archivolt/model';
import { propertiesAfter } from '../lower/pipeline.js';
import { writeMachines } from '../lower/write-machines.js';
import { own } from '../value/walk.js';
import { textOf } from './definition-text.js';

/** What a state machine runs, as far as a design tells. */
export type MachineDefinition =
  | { readonly kind: 'states'; readonly definition: Value; readonly isMade: boolean }
  /** In a file beside the template. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly problem: string }
  /** Nothing here tells: it exists already, lies in a bucket, or is worked out at the deployment. */
  | { readonly kind: 'elsewhere' };

const ELSEWHERE: MachineDefinition = { kind: 'elsewhere' };

/** The definition of a state machine: the one that it has, or the one that an export makes of its wires. */
export function definitionOf(document: ArchDocument, node: string): MachineDefinition {
  const given = document.nodes[node]?.properties ?? {};
  const properties = propertiesAfter(writeMachines, document, node);
  if (properties === undefined) return ELSEWHERE;
  const written = own(properties, 'Definition');
  if (isMap(written) && own(written, 'Fn::Transform') === undefined) {
    const isMade = own(given, 'Definition') === undefined;
    return { kind: 'states', definition: written, isMade };
  }
  const text = textOf(own(properties, 'DefinitionString'));
  if (text === undefined) return placeOf(properties);
  if (typeof text !== 'string') return { kind: 'states', definition: text.value, isMade: false };
  return readDefinition(text);
}

function placeOf(properties: ValueMap): MachineDefinition {
  const place = own(properties, 'DefinitionUri') ?? own(properties, 'DefinitionS3Location');
  const isFile = typeof place === 'string' && !/^\w+:\/\//.test(place);
  return isFile ? { kind: 'file', path: place.replace(/^(?:\.\/)+/, '') } : ELSEWHERE;
}

/** A definition that is written out, in JSON or YAML. */
export function readDefinition(source: string | Uint8Array): MachineDefinition {
  const { root, findings, text } = readTemplate(source);
  if (root !== undefined) return { kind: 'states', definition: valueOf(root), isMade: false };
  const filled = withQuotedPlaces(text);
  if (filled !== text) return readDefinition(filled);
  const [first] = findings;
  if (first === undefined) return { kind: 'unreadable', problem: 'It is empty.' };
  const line = text.slice(0, first.start).split('\n').length;
  return { kind: 'unreadable', problem: `Line ${line}: ${first.message}` };
}

/** `"Seconds": ${Delay}` is JSON only once the deployment has put a number there. */
function withQuotedPlaces(text: string): string {
  return text.replaceAll(/([:[,]\s*)(\$\{[\w.:]{1,200}\})/g, '$1"$2"');
}
