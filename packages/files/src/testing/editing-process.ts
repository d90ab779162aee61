import { writeSync } from 'node:fs';
import { createFileStore } from '../file-store.js';
import { numbered } from './numbered-text.js';

/** Opens, waits to be told, then edits, keeps drafts and saves without end; says what it did. */
const [file = '', folder = '', first = '0'] = process.argv.slice(2);
const store = createFileStore({ folder, now: Date.now });
const say = (what: string): void => void writeSync(1, `${what}\n`);
const opened = await store.read(file);
let version = opened.ok ? opened.value.version : undefined;
const id = `window-${process.pid}`;
say('opened');
await new Promise((resolve) => process.stdin.once('data', resolve));

for (let edit = Number(first) + 1; ; edit += 1) {
  const text = numbered(edit);
  const kept = await store.drafts.keep(id, {
    name: 'a.arch',
    path: file,
    text,
    ...(version === undefined ? {} : { version }),
  });
  say(kept.ok ? `kept ${edit}` : `failed ${kept.failure.message}`);
  if (edit % 3 === 0) continue;
  const saved = await store.save(file, text, version);
  if (saved.ok) version = saved.value.version;
  say(saved.ok ? `saved ${edit}` : `failed ${saved.failure.message}`);
  await store.drafts.drop(id);
}
