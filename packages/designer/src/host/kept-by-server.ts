import {
  done,
  failed,
  type FileChange,
  type FileVersion,
  type HostPort,
  type LeftDraft,
} from './host-port.js';
import type { Call } from './server-call.js';

/** A file as the server speaks of it. `version` changes with its content. */
export interface ServedHandle {
  readonly id: string;
  readonly version: string;
}

export function isServed(handle: unknown): handle is ServedHandle {
  return typeof handle === 'object' && handle !== null && 'id' in handle && 'version' in handle;
}

interface ServedDraft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly keptAt: number;
  readonly file?: ServedHandle;
}

/** One line of the stream of `GET /api/events?page=`. */
type ServedEvent =
  | { readonly kind: 'changed' | 'gone' }
  | { readonly kind: 'renamed'; readonly id: string; readonly name: string };

const LOST = 'Unsaved work is not kept: the archivolt command has ended. Save a copy.';

/**
 * Drafts, versions and watching, done by the server: `GET /api/events?page=` · `PUT /api/watch?page=&id=&version=` ·
 * `PUT`, `DELETE /api/draft?page=` · `GET /api/drafts` · `GET /api/versions?id=` · `GET /api/version?id=&version=`.
 */
export function keptByServer(
  call: Call,
): Required<Pick<HostPort, 'drafts' | 'versions' | 'watchFile'>> {
  const page = crypto.randomUUID();
  let listener: (event: ServedEvent) => void = () => undefined;
  const stream = call(`/api/events?page=${page}`);
  void listen(stream, (event) => listener(event));
  const drop = (id: string) => call(`/api/draft?page=${id}`, { method: 'DELETE', keepalive: true });
  return {
    drafts: {
      keep: async ({ name, handle, text }) => {
        const body = JSON.stringify({ name, text, ...(isServed(handle) ? handle : {}) });
        const response = await call(`/api/draft?page=${page}`, { method: 'PUT', body });
        return response?.ok === true ? done(undefined) : failed('failed', LOST);
      },
      drop: async () => void (await drop(page)),
      left: (file) => leftDrafts(call, isServed(file) ? file.id : undefined),
      discard: async (id) => void (await drop(id)),
    },
    versions: {
      list: async (handle) => {
        const response = isServed(handle) && (await call(`/api/versions?id=${handle.id}`));
        return response && response.ok ? ((await response.json()) as readonly FileVersion[]) : [];
      },
      read: async (handle, id) => {
        const bytes = isServed(handle)
          ? await bytesOf(call, `/api/version?id=${handle.id}&version=${id}`)
          : undefined;
        return bytes === undefined
          ? failed('not-found', 'This version is not kept any more.')
          : done(bytes);
      },
    },
    watchFile: (handle, tell) => {
      if (!isServed(handle)) return () => undefined;
      listener = (event) => tell(changeOf(event, handle));
      const query = `page=${page}&id=${handle.id}&version=${handle.version}`;
      void stream.then(() => call(`/api/watch?${query}`, { method: 'PUT' }));
      return () => {
        listener = () => undefined;
      };
    },
  };
}

function changeOf(event: ServedEvent, { version }: ServedHandle): FileChange {
  if (event.kind !== 'renamed') return event;
  const { name, id } = event;
  return { kind: event.kind, file: { name, handle: { id, version } satisfies ServedHandle } };
}

async function leftDrafts(call: Call, of: string | undefined): Promise<readonly LeftDraft[]> {
  const response = await call('/api/drafts');
  if (!response?.ok) return [];
  const drafts = (await response.json()) as readonly ServedDraft[];
  const isOfOther = ({ file }: ServedDraft) =>
    of !== undefined && file !== undefined && file.id !== of;
  return Promise.all(
    drafts
      .filter((draft) => !isOfOther(draft))
      .map(async ({ file, ...draft }) => {
        if (file === undefined) return draft;
        const bytes = await bytesOf(call, `/api/peek?id=${file.id}`);
        return { ...draft, handle: file, ...(bytes === undefined ? {} : { bytes }) };
      }),
  );
}

async function bytesOf(call: Call, path: string): Promise<Uint8Array | undefined> {
  const response = await call(path);
  return response?.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Reads lines as they come; by the open connection the server also knows that the page is there. */
async function listen(stream: ReturnType<Call>, tell: (event: ServedEvent) => void): Promise<void> {
  const reader = (await stream)?.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  let rest = '';
  for (;;) {
    const { value, done: isOver } = await reader.read().catch(() => ({ value: '', done: true }));
    if (isOver) return;
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(JSON.parse(line) as ServedEvent);
  }
}
