import { readTemplate, valueOf, type FilesBeside } from '@archivolt/importers';
import { decodeUtf8, isMap, type Value } from '@archivolt/model';
import type { FileMap } from '../define/target.js';
import { fileText } from '../print/file-text.js';
import type { BesideValues } from '../print/in-files.js';
import { sameValue } from '../value/walk.js';
import { patchTemplate } from './patch-template.js';

/** Files beside a template that do not say the same any more: each with only what changed written anew. */
export function changedFiles(
  texts: FilesBeside,
  { before, after }: { readonly before: BesideValues; readonly after: BesideValues },
): FileMap {
  const changed = [...after].filter(([path, value]) => !sameValue(before.get(path), value));
  return new Map(
    changed.map(([path, value]) => {
      const text = patchedText(texts.get(path), before.get(path), value);
      return [path, text ?? fileText(path, value)];
    }),
  );
}

function patchedText(
  source: string | Uint8Array | undefined,
  before: Value | undefined,
  after: Value,
): string | undefined {
  if (source === undefined || !isMap(before) || !isMap(after)) return undefined;
  const text = typeof source === 'string' ? source : textOf(source);
  const patched =
    text === undefined ? undefined : patchTemplate(text, { before, after }, { longForm: true });
  const { root } = readTemplate(patched ?? '');
  return root !== undefined && sameValue(valueOf(root), after) ? patched : undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  return text.ok ? text.value : undefined;
}
