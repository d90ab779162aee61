import { readTemplate } from '@archivolt/importers';
import type { ValueMap } from '@archivolt/model';
import { patchJson } from './patch-json.js';
import { YamlPatcher } from './patch-yaml.js';
import { applyEdits, type TextEdit } from './text-edit.js';

export interface TemplateChange {
  readonly before: ValueMap;
  readonly after: ValueMap;
}

interface PatchOptions {
  readonly coarse?: boolean;
  readonly longForm?: boolean;
  readonly released?: boolean;
}

/**
 * A template's text with what changed between two values of it: all else stays, byte for byte.
 * `coarse` replaces whole resources instead of the values inside; `longForm` writes no short tags.
 * `released` changes nothing yet, but writes out each alias of what changes. Undefined where the text is no template.
 */
export function patchTemplate(
  text: string,
  change: TemplateChange,
  { coarse = false, longForm = false, released = false }: PatchOptions = {},
): string | undefined {
  const read = readTemplate(text);
  if (read.root === undefined) return undefined;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  if (read.format === 'json')
    return `${mark}${applyEdits(read.text, patchJson(read.text, change))}`;
  const patcher = new YamlPatcher(read.text, coarse ? 1 : undefined, { longForm });
  if (released) patcher.release(read.contents, change);
  else patcher.patch(read.contents, change);
  const edits = movedBack(patcher.edits, read.text, read.indents ?? new Map());
  return `${mark}${applyEdits(text.slice(mark.length), edits)}`;
}

/** Edits of a text whose lines were moved right before reading, in the text as it was. */
function movedBack(
  edits: readonly TextEdit[],
  text: string,
  indents: ReadonlyMap<number, number>,
): readonly TextEdit[] {
  if (indents.size === 0) return edits;
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const back = (offset: number): number =>
    [...indents].reduce((moved, [line, count]) => {
      const start = starts[line - 1] ?? 0;
      return moved - Math.max(0, Math.min(count, offset - start));
    }, offset);
  return edits.map((edit) => ({ ...edit, start: back(edit.start), end: back(edit.end) }));
}
