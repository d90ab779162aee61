import { access, mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathBeside, writeAtomic } from '@archivolt/files';
import type { Io } from './io.js';
import { watchFile } from './watch-file.js';

/** Files and streams of this process. */
export function createNodeIo(): Io {
  const cwd = process.cwd();
  return {
    cwd,
    read: async (path) => {
      try {
        return path === '-' ? await readAll(process.stdin) : await readFile(resolve(cwd, path));
      } catch (error) {
        return { failure: reasonOf(error) };
      }
    },
    write: async (path, content) => {
      const file = resolve(cwd, path);
      await mkdir(dirname(file), { recursive: true });
      await writeAtomic(file, content);
    },
    exists: (path) =>
      access(resolve(cwd, path)).then(
        () => true,
        () => false,
      ),
    beside: (file, name) => pathBeside(resolve(cwd, file), name),
    watch: (path) => watchFile(resolve(cwd, path)),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  EISDIR: 'it is a folder',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
