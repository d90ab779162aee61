import { parseDocument, printDocument } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import type { FileChange, OpenedFile } from '../host/host-port.js';

/** What happened to the file on screen outside of Archivolt. */
export type FileNews =
  | { readonly kind: 'changed'; readonly file: OpenedFile }
  | { readonly kind: 'gone' };

/** A save of our own has settled by then. */
const SETTLED = 300;

/** Watches the file on screen, and tells when someone else changes, renames or removes it. */
export function followFile(context: ActionContext): () => void {
  const { session, host } = context;
  let watched: unknown;
  let stop = () => {};
  const follow = () => {
    const { file, screen } = session.getState();
    const handle = screen === 'editor' ? file.handle : undefined;
    if (handle === watched) return;
    watched = handle;
    stop();
    context.ui.patch({ news: undefined });
    stop =
      handle === undefined
        ? () => {}
        : (host.watchFile?.(handle, (change) => void tell(context, change, handle)) ?? (() => {}));
  };
  follow();
  const unsubscribe = session.subscribe(follow);
  return () => {
    unsubscribe();
    stop();
  };
}

async function tell(context: ActionContext, change: FileChange, handle: unknown): Promise<void> {
  const { session, ui } = context;
  const isOpen = () => session.getState().file.handle === handle;
  if (change.kind === 'renamed') {
    const { file } = session.getState();
    if (!isOpen()) return;
    session.update({ file: { ...file, ...change.file } });
    return session.notify(`The file is called ${change.file.name} now.`);
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  if (!isOpen()) return;
  if (change.kind === 'gone') return ui.patch({ news: { kind: 'gone' } });
  const read = await context.host.readAgain?.(handle);
  if (read?.ok !== true || !isOpen()) return;
  const text = new TextDecoder().decode(read.value.bytes);
  const { file, document } = session.getState();
  if (text === file.text) return ui.patch({ news: undefined });
  if (saysTheSame(text, printDocument(document))) {
    return session.update({ file: { ...file, handle: read.value.handle, text, isDirty: false } });
  }
  ui.patch({ news: { kind: 'changed', file: read.value } });
}

function saysTheSame(text: string, printed: string): boolean {
  if (text === printed) return true;
  const parsed = parseDocument(text);
  return parsed.ok && printDocument(parsed.value) === printed;
}

/** Takes the file's new content. One step: undo brings back what was on screen. */
export function takeTheirs({ session, ui }: ActionContext, file: OpenedFile): boolean {
  const text = new TextDecoder().decode(file.bytes);
  const parsed = parseDocument(file.bytes);
  if (!parsed.ok) {
    ui.patch({ unreadable: { name: file.name, problems: parsed.problem } });
    return false;
  }
  if (!session.edit({ edit: 'document.replace', args: { text } }, 'Reload the file')) return false;
  session.update({ file: { name: file.name, handle: file.handle, text, isDirty: false } });
  ui.patch({ news: undefined });
  return true;
}

/** The design on screen stands: the next save replaces what the file holds now. */
export function keepMine({ session, ui }: ActionContext, news: FileNews): void {
  const { file } = session.getState();
  ui.patch({ news: undefined });
  if (news.kind === 'gone') return session.update({ file: { ...file, isDirty: true } });
  const text = new TextDecoder().decode(news.file.bytes);
  session.update({ file: { ...file, handle: news.file.handle, text, isDirty: true } });
}
