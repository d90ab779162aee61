import { followFiles, reprint, type FilesFollowed } from '@archivolt/exporters';
import {
  filesNamed,
  importTemplate,
  templateOfSnippet,
  type FilesBeside,
  type ImportReport,
  type TemplateProblem,
} from '@archivolt/importers';
import type { ArchDocument } from '@archivolt/model';
import { layOut, type ElkEngine } from '@archivolt/render';
import { WARM_TEMPLATE } from './warm-template.js';

/** A template is to become a design: a file, or a text of which it may be a piece. */
export interface OpenRequest {
  readonly kind: 'open';
  readonly name: string;
  readonly source: Uint8Array | { readonly snippet: string };
  /** What the files hold that it names, where these can be reached. */
  readonly beside?: FilesBeside;
}

/** Which files of its folder a template names. */
export interface FilesRequest {
  readonly kind: 'files';
  readonly source: Uint8Array;
}

export interface FilesAnswer {
  readonly kind: 'files';
  readonly paths: readonly string[];
}

/** A template comes soon: what reads it may get ready. */
export interface WarmRequest {
  readonly kind: 'warm';
}

export type OpenAnswer =
  | {
      readonly kind: 'opened';
      readonly document: ArchDocument;
      readonly report: Omit<ImportReport, 'connections'> & { readonly wires: number };
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly TemplateProblem[] }
  /** The text is no template and no piece of one. */
  | { readonly kind: 'none' };

/** A design and the files beside its template. */
export interface FollowRequest {
  readonly kind: 'follow';
  readonly document: ArchDocument;
  readonly beside: FilesBeside;
}

export function filesFollowed({ document, beside }: FollowRequest): FilesFollowed {
  return followFiles(document, beside);
}

export function filesOf({ source }: FilesRequest): FilesAnswer {
  return { kind: 'files', paths: filesNamed(source) };
}

/** Reads a template and lays it out: all that takes long of opening one. */
export async function readTemplate(
  { name, source, beside }: OpenRequest,
  elk: () => ElkEngine,
): Promise<OpenAnswer> {
  const text = source instanceof Uint8Array ? source : templateOfSnippet(source.snippet);
  if (text === undefined) return { kind: 'none' };
  const files = beside === undefined ? {} : { beside };
  const imported = importTemplate(text, { file: name, reprint, ...files });
  if (!imported.ok) return { kind: 'unreadable', problems: imported.problem };
  const { connections, ...report } = imported.value.report;
  const document = await layOut(imported.value.document, elk());
  return { kind: 'opened', document, report: { ...report, wires: connections.length } };
}

/** As many as pay; what comes after them is hardly faster. */
const ROUNDS = 20;

/** Code that has run often runs faster: all that a large template needs is tried on a small one, until one comes. */
export async function warm(elk: () => ElkEngine, isAwaited: () => boolean): Promise<void> {
  const request = { kind: 'open', name: '', source: { snippet: WARM_TEMPLATE } } as const;
  for (let round = 0; round < ROUNDS && isAwaited(); round += 1) await readTemplate(request, elk);
}
