import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(64 * 1024 * 1024));
const shortText = v.pipe(v.string(), v.maxLength(1000));
const handle = v.strictObject({ id: shortText, version: shortText });
const page = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
const draft = v.strictObject({ name: shortText, text, handle: v.optional(handle) });
const menuItem = v.strictObject({
  action: v.optional(shortText),
  label: v.optional(shortText),
  shortcut: v.optional(shortText),
  isEnabled: v.optional(v.boolean()),
});

/** Every call that a page may make, with the shape of its arguments. Anything else is refused. */
export const CALLS = {
  initialFile: v.strictTuple([]),
  openFile: v.strictTuple([]),
  saveFile: v.strictTuple([handle, text, v.boolean()]),
  readAgain: v.strictTuple([handle]),
  readBeside: v.strictTuple([handle, shortText]),
  saveBeside: v.strictTuple([
    handle,
    shortText,
    v.strictObject({ text, expected: v.optional(shortText) }),
  ]),
  watchFile: v.strictTuple([handle]),
  unwatchFile: v.strictTuple([]),
  keepDraft: v.strictTuple([page, draft]),
  dropDraft: v.strictTuple([page]),
  leftDrafts: v.strictTuple([page, v.optional(handle)]),
  listVersions: v.strictTuple([handle]),
  readVersion: v.strictTuple([handle, shortText]),
  saveFileAs: v.strictTuple([shortText, text]),
  exportFolder: v.strictTuple([
    shortText,
    v.pipe(v.array(v.strictObject({ path: shortText, text })), v.maxLength(10_000)),
  ]),
  saveBytes: v.strictTuple([shortText, v.instance(Uint8Array), shortText]),
  recents: v.strictTuple([]),
  openRecent: v.strictTuple([shortText]),
  peekRecent: v.strictTuple([shortText]),
  forgetRecent: v.strictTuple([shortText]),
  openExternal: v.strictTuple([shortText]),
  setTitle: v.strictTuple([shortText]),
  setEdited: v.strictTuple([v.boolean()]),
  setMenus: v.strictTuple([
    v.pipe(
      v.array(
        v.strictObject({ label: shortText, items: v.pipe(v.array(menuItem), v.maxLength(200)) }),
      ),
      v.maxLength(20),
    ),
  ]),
  readClipboard: v.strictTuple([]),
  writeClipboard: v.strictTuple([text]),
  writePicture: v.strictTuple([v.instance(Uint8Array)]),
} as const;

export type CallName = keyof typeof CALLS;
export type CallArgs<Name extends CallName> = v.InferOutput<(typeof CALLS)[Name]>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CALLS, name);
}
