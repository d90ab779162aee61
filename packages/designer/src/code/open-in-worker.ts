import type { OpenAnswer, OpenRequest } from './read-template.js';

/** Reads a template beside the page, which goes on answering meanwhile. */
export function openInWorker(request: Omit<OpenRequest, 'kind'>): Promise<OpenAnswer> {
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<OpenAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OpenAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ kind: 'open', ...request } satisfies OpenRequest);
  }).finally(() => worker.terminate());
}
