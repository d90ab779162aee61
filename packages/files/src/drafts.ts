import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { isRunning, PROCESS } from './file-lock.js';
import { done, failed, failureOf, type FileResult } from './result.js';
import { writeAtomic } from './write-atomic.js';

/** Unsaved work of one window, kept outside of its file. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  /** The file it belongs to, and the version it was begun from. */
  readonly path?: string;
  readonly version?: string;
}

/** Unsaved work of a window that is gone. */
export interface LeftDraft extends Draft {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
}

export interface Drafts {
  /** Replaces the draft of this id. */
  keep(id: string, draft: Draft): Promise<FileResult<undefined>>;
  drop(id: string): Promise<void>;
  /** Drafts whose process ended, or whose window of this process is gone. Newest first. */
  left(isLive: (id: string) => boolean): Promise<readonly LeftDraft[]>;
}

const KEPT = 100;

export function createDrafts(options: {
  readonly folder: string;
  readonly now: () => number;
}): Drafts {
  const { folder, now } = options;
  const fileOf = (id: string) => join(folder, `${id}.json`);
  return {
    keep: async (id, draft) => {
      if (!isDraftId(id)) return failed('denied', 'Not a draft.');
      const stored = { ...draft, pid: process.pid, process: PROCESS, keptAt: now() };
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomic(fileOf(id), JSON.stringify(stored));
        return done(undefined);
      } catch (error) {
        return failureOf(error);
      }
    },
    drop: async (id) => {
      if (isDraftId(id)) await rm(fileOf(id), { force: true }).catch(() => undefined);
    },
    left: async (isLive) => {
      const names = await readdir(folder).catch(() => []);
      const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
      const drafts = await Promise.all(ids.map((id) => read(fileOf(id), id)));
      return drafts
        .filter((it) => it !== undefined)
        .filter((it) => !isOwned(it, now(), isLive))
        .toSorted((a, b) => b.keptAt - a.keptAt)
        .slice(0, KEPT)
        .map(({ pid: _pid, process: _process, ...draft }) => draft);
    },
  };
}

/** What a page may call its draft. */
function isDraftId(id: string): boolean {
  return /^[A-Za-z0-9-]{8,64}$/.test(id);
}

interface Stored extends LeftDraft {
  readonly pid: number;
  readonly process: string;
}

/** Process numbers start anew with the machine: what is older than that is nobody's. */
function isOwned(draft: Stored, now: number, isLive: (id: string) => boolean): boolean {
  if (draft.process === PROCESS) return isLive(draft.id);
  const isOfThisRun = draft.keptAt > now - uptime() * 1000;
  return isOfThisRun && draft.pid !== process.pid && isRunning(draft.pid);
}

async function read(file: string, id: string): Promise<Stored | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isStored(value) ? { ...value, id } : undefined;
  } catch {
    return undefined;
  }
}

function isStored(value: unknown): value is Omit<Stored, 'id'> {
  if (typeof value !== 'object' || value === null) return false;
  const it = value as Partial<Record<keyof Stored, unknown>>;
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    isText(it.name) &&
    isText(it.text) &&
    isText(it.process) &&
    typeof it.pid === 'number' &&
    typeof it.keptAt === 'number' &&
    (it.path === undefined || isText(it.path)) &&
    (it.version === undefined || isText(it.version))
  );
}
