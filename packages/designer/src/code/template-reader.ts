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

export function templateReader(): TemplateReader {
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  const closing = new AbortController();
  worker.postMessage({ kind: 'warm' } satisfies WarmRequest);
  const ask = <Answer>(request: FilesRequest | FollowRequest | OpenRequest) =>
    new Promise<Answer | undefined>((resolve, reject) => {
      if (closing.signal.aborted) return resolve(undefined);
      closing.signal.addEventListener('abort', () => resolve(undefined));
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
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
