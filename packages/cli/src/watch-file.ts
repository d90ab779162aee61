import { watch } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long an editor may take to put a file into the place of the old one, in milliseconds. */
const SETTLE = 60;

/** Tells each time that a file may have changed, until SIGINT or SIGTERM. Follows editors that replace it. */
export async function* watchFile(path: string): AsyncGenerator<void, void> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  try {
    const events = watch(dirname(path), { signal: stop.signal });
    for await (const { filename } of events) {
      if (filename !== basename(path)) continue;
      await wait(SETTLE, undefined, { signal: stop.signal });
      yield;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    process.off('SIGINT', abort).off('SIGTERM', abort);
  }
}
