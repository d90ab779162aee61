import type { FilesFollowed } from '@archivolt/exporters';
import type {
  FilesAnswer,
  FilesRequest,
  FollowRequest,
  OpenAnswer,
  OpenRequest,
  WarmRequest,
} from './read-template.js';

/** Reads a template beside the page, which goes on answering meanwhile. */
export interface TemplateReader {
  /** Paths of the files that a template names; none when it was closed before it was done. */
  files(source: Uint8Array): Promise<readonly string[]>;
  /** Undefined when it was closed before it was done. */
  read(request: Omit<OpenRequest, 'kind'>): Promise<OpenAnswer | undefined>;
  /** What differs between a design and the files beside its template. */
  follow(request: Omit<FollowRequest, 'kind'>): Promise<FilesFollowed | undefined>;
  close(): void;
}

/** Each question waits for the answer to the one before. It gets ready to open a template unless it is for others. */
export function templateReader({ opens = true } = {}): TemplateReader {
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  const closing = new AbortController();
  if (opens) worker.postMessage({ kind: 'warm' } satisfies WarmRequest);
  const ask = <Answer>(request: FilesRequest | FollowRequest | OpenRequest) =>
    new Promise<Answer | undefined>((resolve, reject) => {
      if (closing.signal.aborted) return resolve(undefined);
      closing.signal.addEventListener('abort', () => resolve(undefined));
      const answered = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.addEventListener('message', answered, { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.postMessage(request);
    });
  return {
    files: async (source) => (await ask<FilesAnswer>({ kind: 'files', source }))?.paths ?? [],
    read: (request) => ask<OpenAnswer>({ kind: 'open', ...request }),
    follow: (request) => ask<FilesFollowed>({ kind: 'follow', ...request }),
    close: () => {
      worker.terminate();
      closing.abort();
    },
  };
}
