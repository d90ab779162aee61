/// <reference types="vite/types/importMeta.d.ts" />
import { parseDocument } from '@archivolt/model';

/** A design that one can begin with. */
export interface Starter {
  /** As in `a09`. */
  readonly id: string;
  /** As in `api-kinesis-firehose-s3`. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly says: string;
  readonly text: string;
}

const FILES: Readonly<Record<string, string>> = import.meta.glob('../../../examples/*.arch', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The reference architectures, as shipped. */
export function starters(): readonly Starter[] {
  return Object.entries(FILES)
    .map(([path, text]) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.arch'.length);
      const dash = name.indexOf('-');
      return { id: name.slice(0, dash), title: name.slice(dash + 1), says: saysOf(text), text };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function saysOf(text: string): string {
  const parsed = parseDocument(text);
  const { description = '' } = parsed.ok ? parsed.value : {};
  return /^.*?[.!?](?=\s|$)/s.exec(description)?.[0] ?? description;
}
