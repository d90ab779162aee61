import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { sameValue } from '../value/walk.js';
import { align, type Change } from './align.js';
import { columnOf, lineBreakOf, lineStart, type TextEdit } from './text-edit.js';

/** Edits that make a JSON text say `after` where `before` is what it says, and leave all else as it is. */
export function patchJson(text: string, change: Change): readonly TextEdit[] {
  const root = parseTree(text);
  if (root === undefined) return [];
  const patcher = new JsonPatcher(text);
  patcher.value(root, change);
  return patcher.edits;
}

class JsonPatcher {
  readonly edits: TextEdit[] = [];
  private readonly step: string;
  private readonly lineBreak: string;
  /** What stands behind colons, and behind commas on a line. */
  private readonly space: string;
  private readonly isOneLine: boolean;

  constructor(private readonly text: string) {
    this.lineBreak = lineBreakOf(text);
    this.isOneLine = !text.trim().includes('\n');
    this.space = /":\S/.test(text) && !/":\s/.test(text) ? '' : ' ';
    this.step = /^\{\s*?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  }

  value(node: Node, { before, after }: Change): void {
    if (sameValue(before, after)) return;
    if (node.type === 'object' && isMap(before) && isMap(after)) this.object(node, before, after);
    else if (node.type === 'array' && Array.isArray(before) && Array.isArray(after))
      this.array(node, before, after);
    else this.replace(node, after);
  }

  private object(node: Node, before: ValueMap, after: ValueMap): void {
    const members = new Map(
      (node.children ?? []).map((member) => [String(getNodeValue(named(member))), member]),
    );
    const gone: Node[] = [];
    for (const [name, member] of members) {
      const [was, is] = [before[name], after[name]];
      const [, value] = member.children ?? [];
      if (value === undefined || sameValue(was, is)) continue;
      if (is === undefined) gone.push(member);
      else if (was === undefined) this.replace(value, is);
      else this.value(value, { before: was, after: is });
    }
    const isFlat = this.isFlat(node);
    const come = Object.entries(after)
      .filter(([name, is]) => !members.has(name) && !sameValue(before[name], is))
      .map(
        ([name, is]) =>
          (pad: string) =>
            `${JSON.stringify(name)}:${this.space}${this.printed(is, pad, isFlat)}`,
      );
    this.rearrange(node, gone, [{ behind: node.children?.at(-1), texts: come }]);
  }

  private array(node: Node, before: readonly Value[], after: readonly Value[]): void {
    const items = node.children ?? [];
    if (items.length !== before.length) return this.replace(node, after);
    const gone: Node[] = [];
    const runs: Run[] = [];
    let behind: Node | undefined;
    const isFlat = this.isFlat(node);
    for (const { before: i, after: j } of align(before, after)) {
      const item = i === undefined ? undefined : items[i];
      const is = j === undefined ? undefined : after[j];
      if (item === undefined) {
        runs.push({ behind, texts: [(pad: string) => this.printed(is ?? null, pad, isFlat)] });
        continue;
      }
      if (is === undefined) gone.push(item);
      else this.value(item, { before: before[i ?? 0] ?? null, after: is });
      behind = item;
    }
    this.rearrange(node, gone, runs);
  }

  /** Takes out and puts in members with their commas; writes the whole anew where nothing of it stays. */
  private rearrange(node: Node, gone: readonly Node[], runs: readonly Run[]): void {
    const all = node.children ?? [];
    const texts = runs.flatMap((run) => run.texts);
    if (gone.length === 0 && texts.length === 0) return;
    const pad = this.padOf(node);
    const gap = this.isFlat(node) ? this.space : `${this.lineBreak}${pad}`;
    if (gone.length === all.length) {
      const inner = texts.map((print, at) => `${at === 0 && gap === ' ' ? '' : gap}${print(pad)}`);
      const close =
        texts.length === 0 || this.isFlat(node) ? '' : `${this.lineBreak}${this.outerPad(node)}`;
      const edit = { start: node.offset + 1, end: node.offset + node.length - 1 };
      this.edits.push({ ...edit, text: `${inner.join(',')}${close}` });
      return;
    }
    const kept = all.filter((member) => !gone.includes(member));
    for (const member of gone) this.cut(member, all, kept);
    for (const run of runs) this.putBehind(run.behind, { all, gap, texts: run.texts, pad });
  }

  private cut(member: Node, all: readonly Node[], kept: readonly Node[]): void {
    const index = all.indexOf(member);
    const isBeforeKept = kept.every((it) => it.offset > member.offset);
    const [start, end] = isBeforeKept
      ? [member.offset, all[index + 1]?.offset ?? endOf(member)]
      : [endOf(all[index - 1]), endOf(member)];
    this.edits.push({ start, end, text: '' });
  }

  private putBehind(
    behind: Node | undefined,
    { all, gap, texts, pad }: Placement & { readonly all: readonly Node[] },
  ): void {
    const lines = texts.map((print) => `${gap}${print(pad)}`);
    const [first] = all;
    if (behind === undefined && first !== undefined) {
      const text = texts.map((print) => `${print(pad)},${gap}`).join('');
      this.edits.push({ start: first.offset, end: first.offset, text });
    } else if (behind !== undefined) {
      const at = endOf(behind);
      this.edits.push({ start: at, end: at, text: lines.map((line) => `,${line}`).join('') });
    }
  }

  private replace(node: Node, value: Value): void {
    const isFlat = node.parent !== undefined && this.isFlat(node.parent);
    const text = this.printed(value, this.outerPad(node), isFlat);
    this.edits.push({ start: node.offset, end: endOf(node), text });
  }

  /** A value whose first line goes on where it is put, and whose others stand at a pad; or all on one line. */
  private printed(value: Value, pad: string, isFlat = false): string {
    if (isFlat) return this.flat(value);
    const lines = JSON.stringify(value, undefined, this.step).split('\n');
    return lines.join(`${this.lineBreak}${pad}`);
  }

  private flat(value: Value): string {
    const between = `,${this.space}`;
    if (Array.isArray(value))
      return `[${value.map((item: Value) => this.flat(item)).join(between)}]`;
    if (!isMap(value)) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)}:${this.space}${this.flat(item)}`,
    );
    return `{${members.join(between)}}`;
  }

  /** Whether what comes into a value stands on its line. */
  private isFlat(node: Node): boolean {
    const isFilled = (node.children?.length ?? 0) > 0 || this.isOneLine;
    return isFilled && this.isOnOneLine(node);
  }

  private outerPad(node: Node): string {
    const line = this.text.slice(lineStart(this.text, node.offset));
    return /^[ \t]*/.exec(line)?.[0] ?? '';
  }

  private padOf(node: Node): string {
    const [first] = node.children ?? [];
    if (first === undefined || this.isOnOneLine(node)) return `${this.outerPad(node)}${this.step}`;
    const start = lineStart(this.text, first.offset);
    return this.text.slice(start, start + columnOf(this.text, first.offset));
  }

  private isOnOneLine(node: Node): boolean {
    return !this.text.slice(node.offset, endOf(node)).includes('\n');
  }
}

interface Run {
  readonly behind: Node | undefined;
  readonly texts: readonly ((pad: string) => string)[];
}

interface Placement {
  readonly gap: string;
  readonly pad: string;
  readonly texts: Run['texts'];
}

function endOf(node: Node | undefined): number {
  return node === undefined ? 0 : node.offset + node.length;
}

function named(member: Node): Node {
  return member.children?.[0] ?? member;
}
