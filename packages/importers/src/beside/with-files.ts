import type { PropertyFile } from '@archivolt/model';
import { type Finding, quoted, warning } from '../problem.js';
import { readTemplate } from '../text/read-template.js';
import { member, type TextEntry, type TextMap, type TextNode } from '../text/tree.js';
import { type NamedFile, namedFiles } from './files-named.js';

/** What files beside a template hold, by their paths from its folder. */
export type FilesBeside = ReadonlyMap<string, string | Uint8Array>;

/** Properties that were read from files, by the logical id of their resource. */
export type ReadFiles = ReadonlyMap<string, Readonly<Record<string, PropertyFile>>>;

export interface WithFiles {
  /** The template as if it said itself what its files hold. */
  readonly root: TextNode;
  readonly files: ReadFiles;
  readonly findings: readonly Finding[];
}

/** Puts what files hold in the place of what names them. What cannot be read stays as it is written. */
export function withFiles(root: TextNode, beside: FilesBeside | undefined): WithFiles {
  if (beside === undefined) return { root, files: new Map(), findings: [] };
  const findings: Finding[] = [];
  const files = new Map<string, Readonly<Record<string, PropertyFile>>>();
  let whole = root;
  for (const named of namedFiles(root)) {
    const { logicalId, property, instead, path = '' } = named;
    const read = contentOf(named, beside);
    if ('code' in read) {
      findings.push(read);
      continue;
    }
    files.set(logicalId, { [property]: { path, instead } });
    const place = ['Resources', logicalId, 'Properties'];
    whole = changed(whole, place, (map) => withContent(map, named, read));
  }
  return { root: whole, files, findings };
}

function contentOf(named: NamedFile, beside: FilesBeside): TextNode | Finding {
  const { logicalId, property, instead, place, path, start } = named;
  const unread = (why: string): Finding => {
    const message = `${quoted(place)}, which ${quoted(logicalId)} names, ${why}.`;
    return { ...warning('unread-file', start, message), remedy: 'It is kept as it is written.' };
  };
  if (path === undefined) return unread('is no JSON or YAML file in the folder of the template');
  const source = beside.get(path);
  if (source === undefined) return unread('is not beside the template');
  const { root, findings, text } = readTemplate(source);
  const fault = findings.find(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    const line = text.slice(0, fault.start).split('\n').length;
    return unread(`cannot be read. Line ${line}: ${fault.message.replace(/\.$/, '')}`);
  }
  if (root?.kind !== 'map') return unread('is no map of JSON or YAML');
  // Only the macro hands on functions; elsewhere what looks like one is none.
  if (!Object.hasOwn(instead, property) && holdsFunctions(root))
    return unread('holds functions, which nothing works out there');
  return placedAt(root, start);
}

function holdsFunctions(node: TextNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'list') return node.items.some(holdsFunctions);
  const [[first = ''] = [], second] = node.entries;
  const isCall = second === undefined && (first === 'Ref' || first.startsWith('Fn::'));
  return isCall || [...node.entries.values()].some(({ value }) => holdsFunctions(value));
}

/** What a file holds, at the place that names it. */
function placedAt(node: TextNode, start: number): TextNode {
  if (node.kind === 'scalar') return { ...node, start };
  if (node.kind === 'list')
    return { ...node, items: node.items.map((item) => placedAt(item, start)), start };
  const entries = [...node.entries].map(([key, { value }]): [string, TextEntry] => [
    key,
    { start, value: placedAt(value, start) },
  ]);
  return { ...node, entries: new Map(entries), start };
}

function withContent(properties: TextMap, named: NamedFile, content: TextNode): TextMap {
  const { property, instead, start } = named;
  const entries = [...properties.entries].map(([key, entry]): [string, TextEntry] =>
    Object.hasOwn(instead, key) ? [property, { start, value: content }] : [key, entry],
  );
  return { ...properties, entries: new Map(entries) };
}

function changed(
  node: TextNode,
  [key, ...path]: readonly string[],
  change: (map: TextMap) => TextMap,
): TextNode {
  if (node.kind !== 'map') return node;
  if (key === undefined) return change(node);
  const entry = node.entries.get(key);
  if (entry === undefined || member(node, key) === undefined) return node;
  const next = { ...entry, value: changed(entry.value, path, change) };
  return { ...node, entries: new Map([...node.entries, [key, next]]) };
}
