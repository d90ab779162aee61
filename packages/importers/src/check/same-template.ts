import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { attributeParts } from '../intrinsics/references.js';
import { own } from '../own.js';
import { readTemplate } from '../text/read-template.js';
import { member, type TextNode, valueOf } from '../text/tree.js';

/** Logical ids of resources that are not equal in another saying of the template. */
export function differingResources(root: TextNode): (again: ValueMap) => readonly string[] {
  const section = member(root, 'Resources');
  const before = resourcesOf(section === undefined ? undefined : valueOf(section));
  return (again) => {
    const after = resourcesOf(own(again, 'Resources'));
    const ids = new Set([...before.keys(), ...after.keys()]);
    return [...ids].filter((id) => before.get(id) !== after.get(id));
  };
}

/** Whether a text says a template, whatever the order of keys and the spelling of functions. */
export function sameTemplate(text: string | Uint8Array, other: string | ValueMap): boolean {
  const read = (source: string | Uint8Array) => {
    const { root } = readTemplate(source);
    return root === undefined ? undefined : valueOf(root);
  };
  const [a, b] = [read(text), typeof other === 'string' ? read(other) : other];
  return a !== undefined && b !== undefined && canonical(a) === canonical(b);
}

/** One text for all templates that say the same. */
export function templateText(template: Value): string {
  return canonical(template);
}

function resourcesOf(section: Value | undefined): ReadonlyMap<string, string> {
  if (!isMap(section)) return new Map();
  return new Map(Object.entries(section).map(([id, value]) => [id, canonical(value)] as const));
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
