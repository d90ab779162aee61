import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PUBLIC = join(import.meta.dirname, '../public');

/** Puts a service worker beside the built page that knows all files of this build. */
export function offline(): Plugin {
  return {
    name: 'archivolt-offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (bundle['index.html'] === undefined) return; // a worker's own bundle
        const hash = createHash('sha256');
        for (const it of Object.values(bundle))
          hash.update(it.type === 'chunk' ? it.code : it.source);
        const files = [...Object.keys(bundle), ...readdirSync(PUBLIC)].toSorted();
        const source = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8')
          .replace('= __FILES__', `= ${JSON.stringify(files)}`)
          .replace('+ __VERSION__', `+ '${hash.digest('hex').slice(0, 16)}'`);
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}
