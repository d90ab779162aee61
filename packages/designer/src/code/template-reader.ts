import type { OpenAnswer, OpenRequest, WarmRequest } from './read-template.js';

/** Reads a template beside the page, which goes on answering meanwhile. */
export interface TemplateReader {
  /** Undefined when it was closed before it was done. */
  read(request: Omit<OpenRequest, 'kind'>): Promise<OpenAnswer | undefined>;
  close(): void;
}

export function templateReader(): TemplateReader {
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  const closing = new AbortController();
  worker.postMessage({ kind: 'warm' } satisfies WarmRequest);
  return {
    read: (request) =>
      new Promise((resolve, reject) => {
        closing.signal.addEventListener('abort', () => resolve(undefined));
        worker.addEventListener('message', ({ data }: MessageEvent<OpenAnswer>) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage({ kind: 'open', ...request } satisfies OpenRequest);
      }),
    close: () => {
      worker.terminate();
      closing.abort();
    },
  };
}
