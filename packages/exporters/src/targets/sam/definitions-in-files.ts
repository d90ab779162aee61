import { isMap, type Value, type ValueMap } from '@archivolt/model';
import type { FileMap } from '../../define/target.js';
import { inReadingOrder } from '../../machine/in-reading-order.js';
import { definitionValue } from '../../print/definition-value.js';
import { fileText } from '../../print/file-text.js';
import type { Entry } from '../../print/template.js';
import { kebab } from '../../project/paths.js';
import { digest } from '../../value/hash.js';
import { fromEntries, own } from '../../value/walk.js';

const MACHINE = 'AWS::Serverless::StateMachine';

interface Placed {
  readonly value: ValueMap;
  readonly files: FileMap;
}

/**
 * A template whose state machines name their definitions, and the files that hold these. A machine
 * that a template wrote keeps its definition where that had it.
 * @param taken paths that hold the definitions of other stacks
 */
export function definitionsInFiles(
  template: ValueMap,
  entries: readonly Entry[],
  taken: ReadonlySet<string>,
): Placed {
  const files = new Map<string, string>();
  const ours = new Set(entries.filter((it) => !it.typeAsWritten).map(({ id }) => id));
  const resources = Object.entries(mapAt(template, 'Resources')).map(([id, resource]) => {
    const definition = own(own(resource, 'Properties'), 'Definition');
    if (!ours.has(id) || own(resource, 'Type') !== MACHINE || !isMap(definition))
      return [id, resource] as const;
    const properties = mapAt(resource, 'Properties');
    const file = definitionValue(definition, mapAt(properties, 'DefinitionSubstitutions'));
    if (file === undefined) return [id, resource] as const;
    const path = pathOf(id, (name) => taken.has(name) || files.has(name));
    files.set(path, fileText(path, inReadingOrder(file.value)));
    const named = withFile(properties, path, file.substitutions);
    return [id, { ...(resource as ValueMap), Properties: named }] as const;
  });
  if (files.size === 0) return { value: template, files };
  return { value: { ...template, Resources: fromEntries(resources) }, files };
}

function pathOf(id: string, isTaken: (path: string) => boolean): string {
  const path = `statemachine/${kebab(id)}.asl.json`;
  return isTaken(path) ? `statemachine/${kebab(id)}-${digest(id)}.asl.json` : path;
}

function withFile(properties: ValueMap, path: string, substitutions: ValueMap): ValueMap {
  const isNeeded = Object.keys(substitutions).length > 0;
  const entries = Object.entries(properties).flatMap(([key, value]): [string, Value][] => {
    if (key === 'DefinitionSubstitutions') return [];
    if (key !== 'Definition') return [[key, value]];
    return [
      ['DefinitionUri', path],
      ...(isNeeded ? [['DefinitionSubstitutions', substitutions] as [string, Value]] : []),
    ];
  });
  return fromEntries(entries);
}

function mapAt(value: Value | undefined, key: string): ValueMap {
  const found = own(value, key);
  return isMap(found) ? found : {};
}
