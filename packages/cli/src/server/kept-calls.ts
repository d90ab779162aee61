import type { FileResult } from '@archivolt/files';
import type { Pages } from './pages.js';
import type { ServerFiles } from './server-files.js';

/** A draft as the page sends it; `id` and `version` name the file that it belongs to. */
interface SentDraft {
  readonly name: string;
  readonly text: string;
  readonly id?: string;
  readonly version?: string;
}

export async function keepDraft(
  files: ServerFiles,
  page: string,
  body: string,
): Promise<FileResult<unknown>> {
  const draft = parseDraft(body);
  if (draft === undefined) {
    return { ok: false, failure: { code: 'denied', message: 'Not a draft.' } };
  }
  const { name, text, id, version } = draft;
  const path = id === undefined ? undefined : files.paths.get(id);
  return files.store.drafts.keep(page, {
    name,
    text,
    ...(path === undefined ? {} : { path }),
    ...(version === undefined ? {} : { version }),
  });
}

/** Drafts without a page: of an earlier run, or of a page of this one that crashed. */
export async function leftDrafts(files: ServerFiles, pages: Pages): Promise<unknown> {
  const left = await files.store.drafts.left(pages.isOpen);
  return left.map(({ id, name, text, keptAt, path, version }) => ({
    id,
    name,
    text,
    keptAt,
    ...(path === undefined ? {} : { file: { id: files.allow(path), version: version ?? '' } }),
  }));
}

function parseDraft(body: string): SentDraft | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is SentDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text, id, version } = value as Partial<Record<keyof SentDraft, unknown>>;
  const isTextOrNone = (it: unknown): boolean => it === undefined || typeof it === 'string';
  return typeof name === 'string' && typeof text === 'string' && [id, version].every(isTextOrNone);
}
