import { readTemplate, valueOf, type FilesBeside } from '@archivolt/importers';
import { isMap, type ArchDocument, type Value } from '@archivolt/model';
import type { FileMap } from '../define/target.js';
import { changedFiles } from '../into/changed-files.js';
import { holdsFunctions } from '../print/definition-value.js';
import { sameValue } from '../value/walk.js';
import { printedAs } from './agreement.js';

/** What differs between a design and the files beside its template. */
export interface FilesFollowed {
  /** Properties of nodes as the files have them. */
  readonly read: readonly {
    readonly node: string;
    readonly property: string;
    readonly path: string;
    readonly value: Value;
  }[];
  /** Files as the design has them, by path. One that cannot be read is left to whoever broke it. */
  readonly write: FileMap;
}

/** Compares what a design has in files with what these hold; one that is not there is written anew. */
export function followFiles(document: ArchDocument, texts: FilesBeside): FilesFollowed {
  const printed = printedAs(document, 'sam');
  const after = printed.ok ? printed.value.beside : new Map<string, Value>();
  const before = new Map<string, Value>();
  const broken = new Set<string>();
  for (const [path, text] of texts) {
    const { root } = readTemplate(text);
    if (root?.kind === 'map') before.set(path, valueOf(root));
    else broken.add(path);
  }
  const wanted = new Map([...after].filter(([path]) => !broken.has(path)));
  const differing = new Map(
    [...wanted].flatMap(([path, value]) => {
      const held = before.get(path);
      return held === undefined || sameValue(held, value) ? [] : [[path, held] as const];
    }),
  );
  return {
    read: Object.entries(document.nodes).flatMap(([node, { files = {} }]) =>
      Object.entries(files).flatMap(([property, { path }]) => {
        const value = differing.get(path);
        return !isMap(value) || holdsFunctions(value) ? [] : [{ node, property, path, value }];
      }),
    ),
    write: changedFiles(texts, { before, after: wanted }),
  };
}
