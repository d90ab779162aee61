import type { ElkEngine } from '@archivolt/render';
import ELK from 'elkjs/lib/elk-api.js';
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url';

let engine: ElkEngine | undefined;

/** ELK in a worker, started when first asked for. */
export function createElk(): ElkEngine {
  engine ??= new ELK({ workerUrl: elkWorkerUrl, workerFactory: (url) => new Worker(url ?? '') });
  return engine;
}
