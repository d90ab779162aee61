import {
  compareDesigns,
  emptyDocument,
  parseDocument,
  printDocument,
  type ArchDocument,
} from '@archivolt/model';
import { designInPicture, isPictureName } from '@archivolt/render';
import type { ActionContext } from '../actions/define-action.js';
import { templateReader } from '../code/template-reader.js';
import type { HostFailure, HostResult, OpenedFile, SavedFile } from '../host/host-port.js';
import { saveTemplate } from '../linked/follow-template.js';
import { takeTheirs } from '../versions/follow-file.js';
import { openTemplate } from './import-template.js';
import type { ConflictAnswer, DesignChange } from './ui-state.js';

const UNTITLED = 'Untitled.arch';

export async function startDesign(context: ActionContext): Promise<void> {
  if (!(await mayLeave(context))) return;
  context.session.load(emptyDocument(), { name: UNTITLED, isDirty: false });
}

export async function chooseFile(context: ActionContext): Promise<void> {
  if (!(await mayLeave(context))) return;
  const reader = templateReader(); // it gets ready while the file is chosen
  const result = await context.host.openFile();
  if (result.ok && isTemplate(result.value)) await openTemplate(context, result.value, reader);
  else {
    reader.close();
    show(context, result);
  }
}

export async function openRecent(context: ActionContext, id: string): Promise<void> {
  if (!(await mayLeave(context))) return;
  const result = await context.host.openRecent(id);
  show(context, result);
  if (!result.ok && result.failure.code === 'not-found') await context.host.forgetRecent(id);
}

/** Opens a design that comes with the designer, as a new one without a file. */
export async function openExample(
  context: ActionContext,
  example: { readonly file: string; readonly load: () => Promise<string> },
): Promise<void> {
  if (!(await mayLeave(context))) return;
  const parsed = parseDocument(await example.load());
  if (parsed.ok) context.session.load(parsed.value, { name: example.file, isDirty: false });
}

export async function openRequested(context: ActionContext, file: OpenedFile): Promise<void> {
  if (await mayLeave(context)) showFile(context, file);
}

function show(context: ActionContext, result: HostResult<OpenedFile>): void {
  if (result.ok) showFile(context, result.value);
  else tell(context, result.failure);
}

/** Puts a file on screen. What cannot be read is explained, and the design on screen stays. */
export function showFile(context: ActionContext, file: OpenedFile): void {
  if (isPictureName(file.name)) return showPicture(context, file);
  if (isTemplate(file)) return void openTemplate(context, file, templateReader());
  const parsed = parseDocument(file.bytes);
  if (!parsed.ok) {
    context.ui.patch({ unreadable: { name: file.name, problems: parsed.problem } });
    return;
  }
  const { name, handle } = file;
  const text = new TextDecoder().decode(file.bytes);
  context.session.load(parsed.value, { name, handle, text, isDirty: false });
}

function isTemplate({ name }: OpenedFile): boolean {
  return !name.endsWith('.arch') && !isPictureName(name);
}

/** Opens the design that a picture carries, as a new one: the picture itself is never written to. */
function showPicture(context: ActionContext, { name, bytes }: OpenedFile): void {
  const design = designInPicture(bytes);
  if (design !== undefined) return showFile(context, { name: archName(name), bytes: design });
  const remedy = 'Pictures that Archivolt exports do, unless they were told not to.';
  const problems = [{ message: 'This picture carries no design.', remedy }];
  context.ui.patch({ unreadable: { name, problems } });
}

export async function save(context: ActionContext): Promise<boolean> {
  const { document, file } = context.session.getState();
  if (file.handle === undefined) return saveAs(context);
  const result = await context.host.saveFile(file.handle, printDocument(document));
  if (!result.ok && result.failure.code === 'changed') return resolveConflict(context);
  const isSaved = settle(context, document, result);
  if (isSaved) await saveTemplate(context);
  return isSaved;
}

export async function saveAs(context: ActionContext): Promise<boolean> {
  const { document, file } = context.session.getState();
  const result = await context.host.saveFileAs(archName(file.name), printDocument(document));
  return settle(context, document, result);
}

/** Someone else wrote the file since: asks whose version stands, with what differs. */
export async function resolveConflict(context: ActionContext): Promise<boolean> {
  const { session, host, ui } = context;
  const { document: mine, file } = session.getState();
  const theirs = await host.readAgain?.(file.handle);
  const change = theirs?.ok === true ? changeTo(mine, theirs.value) : undefined;
  const answer = await new Promise<ConflictAnswer>((resolve) => {
    ui.patch({ conflict: { change, answer: resolve } });
  });
  ui.patch({ conflict: undefined });
  if (answer === 'copy') return saveAs(context);
  if (answer === 'theirs' && theirs?.ok === true) return takeTheirs(context, theirs.value);
  if (answer !== 'mine') return false;
  const { document } = session.getState();
  const text = printDocument(document);
  return settle(context, document, await host.saveFile(file.handle, text, { force: true }));
}

function changeTo(before: ArchDocument, file: OpenedFile): DesignChange | undefined {
  const after = parseDocument(file.bytes);
  if (!after.ok) return undefined;
  return { before, after: after.value, differences: compareDesigns(before, after.value) };
}

/** Edits made while the host was writing are still unsaved. */
function settle(
  context: ActionContext,
  written: ArchDocument,
  result: HostResult<SavedFile>,
): boolean {
  if (!result.ok) {
    tell(context, result.failure);
    return false;
  }
  const { document } = context.session.getState();
  const { name, handle } = result.value;
  const text = printDocument(written);
  context.ui.patch({ news: undefined });
  context.session.update({ file: { name, handle, text, isDirty: document !== written } });
  return true;
}

export async function leaveDesign(context: ActionContext): Promise<void> {
  if (!(await mayLeave(context))) return;
  context.session.load(emptyDocument(), { name: UNTITLED, isDirty: false });
  context.session.update({ screen: 'start' });
}

/** Asks what to do with unsaved work, when there is some. */
async function mayLeave(context: ActionContext): Promise<boolean> {
  const { file, screen } = context.session.getState();
  if (screen !== 'editor' || !file.isDirty) return true;
  const answer = await new Promise<'save' | 'drop' | 'stay'>((resolve) => {
    context.ui.patch({ leaving: { answer: resolve } });
  });
  context.ui.patch({ leaving: undefined });
  if (answer === 'save') return save(context);
  return answer === 'drop';
}

function tell({ session }: ActionContext, failure: HostFailure): void {
  if (failure.code !== 'cancelled') session.notify(failure.message);
}

export function archName(name: string): string {
  return name.endsWith('.arch') ? name : `${name.replace(/\.[^.]*$/, '')}.arch`;
}
