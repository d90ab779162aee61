import { isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';
import { functionOfTag, splitAttribute } from '../intrinsics/tags.js';
import { type Finding, error, quoted, warning } from '../problem.js';
import { LIMITS } from './limits.js';
import type { TextEntry, TextMap, TextNode } from './tree.js';
import { isExact, plainScalar } from './yaml-scalar.js';

interface Anchored {
  readonly node: TextNode;
  /** Values inside, itself included. */
  readonly size: number;
}

/** Turns composed YAML into a tree with places. Aliases and merge keys are resolved as they come. */
export class YamlReader {
  readonly findings: Finding[] = [];
  private readonly anchors = new Map<string, Anchored>();
  private count = 0;

  constructor(private readonly text: string) {}

  read(node: unknown): TextNode {
    const before = this.count;
    this.count += 1;
    const found = this.untagged(node);
    const tagged = this.tagged(node, found);
    if (isAnchored(node))
      this.anchors.set(node.anchor, { node: tagged, size: this.count - before });
    return tagged;
  }

  private untagged(node: unknown): TextNode {
    if (isAlias(node)) return this.alias(node.source, startOf(node));
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item));
      return { kind: 'list', items, start: startOf(node) };
    }
    if (isScalar(node)) return this.scalar(node);
    return { kind: 'scalar', value: null, start: startOf(node) };
  }

  private alias(name: string, start: number): TextNode {
    const found = this.anchors.get(name);
    this.count += found?.size ?? 0;
    if (this.count > LIMITS.values) {
      if (!this.findings.some(({ code }) => code === 'too-big')) {
        const message = `With its aliases the template has more than ${LIMITS.values} values.`;
        this.findings.push(error('too-big', start, message));
      }
      return { kind: 'scalar', value: null, start };
    }
    if (found !== undefined) return found.node;
    this.findings.push(
      error('syntax', start, `There is no anchor ${quoted(name)} before this alias.`),
    );
    return { kind: 'scalar', value: null, start };
  }

  private map(node: YAMLMap): TextMap {
    const entries = new Map<string, TextEntry>();
    const merged: TextMap[] = [];
    for (const { key, value } of node.items) {
      const start = startOf(key);
      const name = this.key(key, start);
      if (name === '<<' && isScalar(key) && key.type === Scalar.PLAIN) {
        merged.push(...this.mergedMaps(value, start));
        continue;
      }
      if (entries.has(name)) this.findings.push(duplicate(name, start));
      entries.set(name, { start, value: this.read(value) });
    }
    for (const [name, entry] of merged.flatMap((map) => [...map.entries])) {
      if (!entries.has(name)) entries.set(name, entry);
    }
    return { kind: 'map', entries, start: startOf(node) };
  }

  private mergedMaps(value: unknown, start: number): readonly TextMap[] {
    const read = this.read(value);
    const maps = read.kind === 'list' ? read.items : [read];
    return maps.flatMap((map) => {
      if (map.kind === 'map') return [map];
      this.findings.push(error('wrong-type', start, 'Only maps can be merged with <<.'));
      return [];
    });
  }

  private key(key: unknown, start: number): string {
    if (isScalar(key) && !isShortTag(key.tag)) return keyText(key);
    const read = isAlias(key) ? this.read(key) : undefined;
    if (read?.kind === 'scalar') return String(read.value);
    this.findings.push(error('syntax', start, 'A key must be a text, not a map or a list.'));
    return '';
  }

  private scalar(node: Scalar): TextNode {
    const start = startOf(node);
    const text = this.textOf(node);
    if (node.type !== Scalar.PLAIN || isStringTag(node.tag)) {
      return { kind: 'scalar', value: text, start };
    }
    if (isShortTag(node.tag)) return { kind: 'scalar', value: text, start };
    const value = plainScalar(text);
    if (typeof value !== 'number' || isExact(text, value)) return { kind: 'scalar', value, start };
    const message = `The number ${text.slice(0, 40)} cannot be kept exactly; it is kept as text.`;
    this.findings.push(warning('bad-number', start, message));
    return { kind: 'scalar', value: text, start };
  }

  /** A block that the file ends in has a last line break only if the file has. */
  private textOf(node: Scalar): string {
    const text = String(node.value ?? '');
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    const isLast = isBlock && (node.range?.[1] ?? 0) >= this.text.length;
    return isLast && !this.text.endsWith('\n') && text.endsWith('\n') ? text.slice(0, -1) : text;
  }

  /** `!Ref Orders` as `{ Ref: Orders }`. Any other tag keeps its name behind `Fn::`. */
  private tagged(node: unknown, found: TextNode): TextNode {
    const tag = tagOf(node);
    const name = tag === undefined ? undefined : functionOfTag(tag);
    if (name === undefined) return found;
    const { start } = found;
    const argument =
      name === 'Fn::GetAtt' && found.kind === 'scalar' ? attributeList(found.value, start) : found;
    return { kind: 'map', entries: new Map([[name, { start, value: argument }]]), start };
  }
}

function attributeList(value: unknown, start: number): TextNode {
  const items = splitAttribute(String(value)).map(
    (item): TextNode => ({ kind: 'scalar', value: item, start }),
  );
  return { kind: 'list', items, start };
}

/** The name that an unquoted or quoted key stands for. */
export function keyText(key: Scalar): string {
  const text = String(key.value ?? '');
  if (key.type !== Scalar.PLAIN) return text;
  const value = plainScalar(text);
  return typeof value === 'number' && isExact(text, value) ? String(value) : text;
}

function duplicate(name: string, start: number): Finding {
  const message = `The key ${quoted(name)} stands twice in one map; the last one counts.`;
  return warning('duplicate-key', start, message);
}

function tagOf(node: unknown): string | undefined {
  return (isScalar(node) || isMap(node) || isSeq(node)) && typeof node.tag === 'string'
    ? node.tag
    : undefined;
}

function isShortTag(tag: string | undefined): boolean {
  return tag !== undefined && functionOfTag(tag) !== undefined;
}

function isStringTag(tag: string | undefined): boolean {
  return tag === '!' || tag === 'tag:yaml.org,2002:str' || tag === 'tag:yaml.org,2002:binary';
}

function isAnchored(node: unknown): node is Node & { readonly anchor: string } {
  return (
    (isScalar(node) || isMap(node) || isSeq(node)) &&
    typeof node.anchor === 'string' &&
    node.anchor !== ''
  );
}

function startOf(node: unknown): number {
  if (typeof node !== 'object' || node === null || !('range' in node)) return 0;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}
