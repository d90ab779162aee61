import { isMap as isValueMap, type Value, type ValueMap } from '@archivolt/model';
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type YAMLMap,
  type Node,
  type YAMLSeq,
} from 'yaml';
import { printYaml, type YamlStyle } from '../print/yaml.js';
import { own, sameValue } from '../value/walk.js';
import { align, type Change } from './align.js';
import { changedAnchors, inOrderOf } from './anchors.js';
import { columnOf, lineBreakOf, lineEnd, lineStart, type TextEdit } from './text-edit.js';
import {
  flowItemsOf,
  isFirstOnLine,
  itemsOf,
  membersOf,
  styleOf,
  unwrapped,
  type FlowItem,
  type Item,
  type Member,
} from './yaml-places.js';

/** A place where a value stands: what is replaced when the whole value is, and the column it belongs to. */
interface Slot {
  /** Behind the colon or the dash. */
  readonly start: number;
  readonly end: number;
  /** Column of the key or the dash. */
  readonly column: number;
  readonly inFlow: boolean;
  /** Whether the slot is a key's. */
  readonly isMember: boolean;
  /** Whether the slot begins with the value itself, without a space before it. */
  readonly isTight?: true;
}

/** Edits that make a YAML text say `after` where `before` is what it says, and leave all else as it is. */
export class YamlPatcher {
  readonly edits: TextEdit[] = [];
  private readonly style: YamlStyle;
  private readonly lineBreak: string;

  constructor(
    private readonly text: string,
    /** Levels below the root at which values are replaced whole. */
    private readonly depth = Number.POSITIVE_INFINITY,
    style: YamlStyle = {},
  ) {
    this.style = { ...styleOf(text), ...style };
    this.lineBreak = lineBreakOf(text);
  }

  /** Patches the whole text; its root is a map. */
  patch(root: unknown, change: Change): void {
    if (isMap(root)) this.map(root, change, { inFlow: root.flow === true, level: 0 });
  }

  /** Writes out what stands for a value that changes elsewhere, so that it stays as it is. */
  release(root: unknown, change: Change): void {
    const anchors = changedAnchors(root, change);
    if (anchors.size > 0 && isMap(root))
      this.writeOut(root, { value: change.before, anchors, inFlow: root.flow === true });
  }

  private writeOut(node: YAMLMap | YAMLSeq, released: Released): void {
    const { value, anchors } = released;
    const inFlow = released.inFlow || node.flow === true;
    const parts = isMap(node)
      ? (membersOf(node, this.text) ?? []).map((member) => ({
          node: member.value,
          slot: this.slotOf(member, inFlow),
          value: own(value, member.name),
        }))
      : (itemsOf(node, this.text) ?? []).map((item, at) => ({
          node: item.value,
          slot: this.slotOfItem(item),
          value: Array.isArray(value) ? (value[at] as Value | undefined) : undefined,
        }));
    for (const part of parts) {
      if (part.value === undefined) continue;
      if (isAlias(part.node)) {
        const source = anchors.get(part.node.source);
        if (source !== undefined) this.replace(part.node, part.slot, inOrderOf(source, part.value));
      } else if (isMap(part.node) || isSeq(part.node)) {
        const inner = unwrapped(part.node, { before: part.value, after: part.value });
        if (inner !== undefined) this.writeOut(part.node, { value: inner.before, anchors, inFlow });
      }
    }
  }

  private slotOfItem({ dash, end }: Item): Slot {
    const column = columnOf(this.text, dash);
    return { start: dash + 1, end, column, inFlow: false, isMember: false };
  }

  private value(node: unknown, slot: Slot, { change, level }: At): void {
    const { before, after } = change;
    if (sameValue(before, after)) return;
    const inner = level >= this.depth ? undefined : unwrapped(node, change);
    const inFlow = slot.inFlow || (isCollection(node) && node.flow === true);
    if (inner !== undefined && isMap(node) && this.map(node, inner, { inFlow, level })) return;
    if (inner !== undefined && isSeq(node) && this.list(node, inner, { inFlow, level })) return;
    this.replace(node, slot, after);
  }

  /** False where the map has to be written anew. */
  private map(
    node: YAMLMap,
    { before, after }: Change,
    { inFlow, level }: { readonly inFlow: boolean; readonly level: number },
  ): boolean {
    if (!isValueMap(before) || !isValueMap(after)) return false;
    const members = membersOf(node, this.text);
    if (members === undefined) return false;
    const changed = new Set(
      [...Object.keys(before), ...Object.keys(after)].filter(
        (key) => !sameValue(own(before, key), own(after, key)),
      ),
    );
    const gone = members.filter(({ name }) => changed.has(name) && own(after, name) === undefined);
    const come = Object.keys(after).filter(
      (key) => changed.has(key) && !members.some(({ name }) => name === key),
    );
    const isStructural = gone.length > 0 || come.length > 0;
    if (isStructural && gone.length === members.length) return false;
    if (!inFlow && gone.some(({ keyStart }) => !isFirstOnLine(this.text, keyStart))) return false;
    for (const member of members) {
      const [was, is] = [own(before, member.name), own(after, member.name)];
      if (!changed.has(member.name) || is === undefined) continue;
      const slot = this.slotOf(member, inFlow);
      if (was === undefined) this.replace(member.value, slot, is);
      else this.value(member.value, slot, { change: { before: was, after: is }, level: level + 1 });
    }
    if (inFlow) this.inBraces(node, members, { gone, come, after });
    else {
      for (const { keyStart, end } of gone) this.cutLines(keyStart, end);
      for (const key of come) this.insertMember(members, { key, after });
    }
    return true;
  }

  /** Members of a map in braces that go and come; at least one stays. */
  private inBraces(
    node: YAMLMap,
    members: readonly Member[],
    {
      gone,
      come,
      after,
    }: {
      readonly gone: readonly Member[];
      readonly come: readonly string[];
      readonly after: ValueMap;
    },
  ): void {
    const kept = members.filter((member) => !gone.includes(member));
    const last = members.findLastIndex((member) => kept.includes(member));
    for (const [index, member] of members.entries()) {
      if (!gone.includes(member)) continue;
      const { keyStart, end } = member;
      const next = members[index + 1]?.keyStart ?? end;
      if (index < last) this.edits.push({ start: keyStart, end: next, text: '' });
      else this.edits.push({ start: members[index - 1]?.end ?? keyStart, end, text: '' });
    }
    for (const key of come) {
      const neighbour = neighbourOf(kept, { key, after });
      if (neighbour === undefined) continue;
      const isQuoted = this.text[neighbour.keyStart] === '"';
      const value = own(after, key) ?? null;
      const pair = isQuoted
        ? `${JSON.stringify(key)}: ${JSON.stringify(value)}`
        : printYaml(
            { [key]: value },
            { ...this.style, flow: true, padding: isPadded(node, this.text) },
          )
            .trim()
            .slice(1, -1)
            .trim();
      this.edits.push({ start: neighbour.end, end: neighbour.end, text: `, ${pair}` });
    }
  }

  private slotOf({ keyStart, valueStart, end }: Member, inFlow: boolean): Slot {
    const column = columnOf(this.text, keyStart);
    return { start: valueStart, end, column, inFlow, isMember: true };
  }

  private insertMember(
    members: readonly Member[],
    { key, after }: { readonly key: string; readonly after: ValueMap },
  ): void {
    const neighbour = neighbourOf(members, { key, after });
    if (neighbour === undefined) return;
    const column = columnOf(this.text, neighbour.keyStart);
    const lines = printYaml({ [key]: own(after, key) ?? null }, this.style);
    const gap = hasGaps(members, this.text) ? '\n' : '';
    this.insertLines(lineEnd(this.text, neighbour.end), `${gap}${lines}`, column);
  }

  /** False where the list has to be written anew. */
  private list(
    node: YAMLSeq,
    { before, after }: Change,
    { inFlow, level }: { readonly inFlow: boolean; readonly level: number },
  ): boolean {
    if (!Array.isArray(before) || !Array.isArray(after)) return false;
    if (inFlow) return this.inBrackets(node, { before, after, level });
    const items = itemsOf(node, this.text);
    if (items === undefined || items.length !== before.length || after.length === 0) return false;
    if (items.some(({ dash }) => !isFirstOnLine(this.text, dash))) return false;
    let behind: Item | undefined;
    for (const { before: i, after: j } of align(before, after)) {
      const item = i === undefined ? undefined : items[i];
      const [was, is] = [i === undefined ? null : before[i], j === undefined ? null : after[j]];
      if (item === undefined) {
        const at = behind === undefined ? (items[0]?.dash ?? 0) : lineEnd(this.text, behind.end);
        const column = columnOf(this.text, items[0]?.dash ?? 0);
        const flush = { ...this.style, indentSeq: false };
        this.insertLines(
          behind ? at : lineStart(this.text, at),
          printYaml([is ?? null], flush),
          column,
        );
        continue;
      }
      behind = item;
      if (j === undefined) this.cutLines(item.dash, item.end);
      else {
        this.value(item.value, this.slotOfItem(item), {
          change: { before: was ?? null, after: is ?? null },
          level: level + 1,
        });
      }
    }
    return true;
  }

  /** A list in brackets; false where it has to be written anew. */
  private inBrackets(
    node: YAMLSeq,
    { before, after, level }: { readonly [key in 'before' | 'after']: readonly Value[] } & Level,
  ): boolean {
    const items = flowItemsOf(node, this.text);
    const pairs = align(before, after);
    const kept = pairs.flatMap(({ before: i, after: j }) =>
      i === undefined || j === undefined ? [] : (items?.[i] ?? []),
    );
    const [first] = items ?? [];
    if (items?.length !== before.length || first === undefined || kept.length === 0) return false;
    const [, second] = items;
    const isInLines = second !== undefined && isFirstOnLine(this.text, second.start);
    const gap = isInLines
      ? `${this.lineBreak}${' '.repeat(columnOf(this.text, second.start))}`
      : ' ';
    let behind: FlowItem | undefined;
    for (const { before: i, after: j } of pairs) {
      const item = i === undefined ? undefined : items[i];
      const is = (j === undefined ? undefined : after[j]) ?? null;
      if (item === undefined) {
        const text = this.printedInFlow(first.value, is);
        const start = behind?.end ?? first.start;
        this.edits.push({ start, end: start, text: behind ? `,${gap}${text}` : `${text},${gap}` });
        continue;
      }
      behind = item;
      if (j === undefined) this.cutItem(item, { items, last: kept.at(-1) });
      else {
        const { start, end } = item;
        const slot = {
          start,
          end,
          column: 0,
          inFlow: true,
          isMember: false,
          isTight: true,
        } as const;
        const change = { before: before[i ?? 0] ?? null, after: is };
        this.value(item.value, slot, { change, level: level + 1 });
      }
    }
    return true;
  }

  private cutItem(
    item: FlowItem,
    { items, last }: { readonly items: readonly FlowItem[]; readonly last: FlowItem | undefined },
  ): void {
    const index = items.indexOf(item);
    const [previous, next] = [items[index - 1], items[index + 1]];
    const { start, end } = item;
    if (next !== undefined && last !== undefined && start < last.start)
      this.edits.push({ start, end: next.start, text: '' });
    else if (previous === undefined || this.text.slice(previous.end, start).includes('#'))
      this.edits.push({ start, end, text: '' });
    else this.edits.push({ start: previous.end, end, text: '' });
  }

  /** A value on one line, in the quotes of the one that it stands beside or in the place of. */
  private printedInFlow(beside: unknown, value: Value): string {
    const padding = isPadded(beside, this.text);
    return (
      quotedLike(beside, value) ??
      printYaml(value, { ...this.style, flow: true, padding }).trimEnd()
    );
  }

  private replace(node: unknown, slot: Slot, value: Value): void {
    const { start, end, column, inFlow, isMember, isTight } = slot;
    const printed =
      inFlow || isFilledFlow(node)
        ? `${isTight === true ? '' : ' '}${this.printedInFlow(node, value)}`
        : this.printedIn(slot, isMember ? quotedLike(node, value) : undefined, value);
    const lines = printed.split('\n').map((line, index) => {
      return index === 0 || line === '' ? line : `${' '.repeat(column)}${line}`;
    });
    this.edits.push({ start, end, text: lines.join(this.lineBreak) });
  }

  private printedIn({ isMember }: Slot, quoted: string | undefined, value: Value): string {
    if (quoted !== undefined) return ` ${quoted}`;
    const text = isMember
      ? printYaml({ k: value }, this.style).slice('k:'.length)
      : printYaml([value], { ...this.style, indentSeq: false }).slice('-'.length);
    return text.trimEnd();
  }

  private insertLines(offset: number, printed: string, column: number): void {
    const lines = printed.trimEnd().split('\n');
    const block = lines.map((line) => (line === '' ? line : `${' '.repeat(column)}${line}`));
    const text = block.join(this.lineBreak);
    const isAfterBreak = offset === 0 || this.text[offset - 1] === '\n';
    const edit = isAfterBreak ? `${text}${this.lineBreak}` : `${this.lineBreak}${text}`;
    this.edits.push({ start: offset, end: offset, text: edit });
  }

  private cutLines(start: number, end: number): void {
    this.edits.push({ start: lineStart(this.text, start), end: lineEnd(this.text, end), text: '' });
  }
}

interface Released {
  readonly value: Value;
  readonly anchors: ReadonlyMap<string, Node>;
  readonly inFlow: boolean;
}

interface Level {
  readonly level: number;
}

interface At extends Level {
  readonly change: Change;
}

/** What a member comes behind: the one before it in the order wanted, else the first. */
function neighbourOf(
  members: readonly Member[],
  { key, after }: { readonly key: string; readonly after: ValueMap },
): Member | undefined {
  const order = Object.keys(after);
  const earlier = order.slice(0, order.indexOf(key)).toReversed();
  const names = new Map(members.map((member) => [member.name, member]));
  return (
    earlier.map((name) => names.get(name)).find((member) => member !== undefined) ?? members[0]
  );
}

/** Whether blank lines stand between the members of a map. */
function hasGaps(members: readonly Member[], text: string): boolean {
  const between = members
    .slice(1)
    .map(({ keyStart }, index) => text.slice(members[index]?.end, keyStart));
  return between.length > 0 && between.every((gap) => /\n[ \t\r]*\n/.test(gap));
}

function isFilledFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true && node.items.length > 0;
}

/** Whether spaces stand inside the braces. */
function isPadded(node: unknown, text: string): boolean {
  if (!isCollection(node) || node.range === undefined || node.range === null) return false;
  return /^[[{]\s*[{]?\s/.test(text.slice(node.range[0], node.range[0] + 4));
}

/** A text in the quotes that the one before it had. */
function quotedLike(node: unknown, value: Value): string | undefined {
  if (typeof value !== 'string' || !isScalar(node) || node.tag?.startsWith('!') === true)
    return undefined;
  const isPlain = /^[\x20-\x7e]*$/.test(value);
  if (node.type === Scalar.QUOTE_DOUBLE && isPlain) return JSON.stringify(value);
  if (node.type === Scalar.QUOTE_SINGLE && isPlain) return `'${value.replaceAll("'", "''")}'`;
  return undefined;
}
