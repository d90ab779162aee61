import { isMap, type Value } from '@archivolt/model';
import { attributeParts } from '../intrinsics/references.js';
import { readTemplate } from '../text/read-template.js';
import { member, type TextNode, valueOf } from '../text/tree.js';

/** Logical ids of resources that are not equal in another text of the template; undefined when that is none. */
export function differingResources(root: TextNode, text: string): readonly string[] | undefined {
  const again = readTemplate(text).root;
  if (again === undefined) return undefined;
  const [before, after] = [resourcesOf(root), resourcesOf(again)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id));
}

/** Whether two texts are the same template, whatever the order of keys and the spelling of functions. */
export function sameTemplate(first: string | Uint8Array, second: string | Uint8Array): boolean {
  const [a, b] = [readTemplate(first).root, readTemplate(second).root];
  return a !== undefined && b !== undefined && canonical(valueOf(a)) === canonical(valueOf(b));
}

/** One text for all templates that say the same. */
export function templateText(template: Value): string {
  return canonical(template);
}

function resourcesOf(root: TextNode): ReadonlyMap<string, string> {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return new Map();
  return new Map(
    [...section.entries].map(([id, { value }]) => [id, canonical(valueOf(value))] as const),
  );
}

/** One text per meaning: keys sorted, attributes as a list of two, one name for a list of one. */
function canonical(value: Value, key = ''): string {
  if (key === 'DependsOn' && typeof value === 'string') return canonical([value]);
  if (Array.isArray(value)) return `[${value.map((item: Value) => canonical(item)).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const [owner, ...rest] = attributeParts(value['Fn::GetAtt']);
  if (owner !== undefined && Object.keys(value).length === 1) {
    return `{"Fn::GetAtt":${JSON.stringify([owner, rest.join('.')])}}`;
  }
  const members = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null, name)}`);
  return `{${members.join(',')}}`;
}
