import type { ActionContext } from '../actions/define-action.js';
import type { TemplateLink } from '../code/template-link.js';
import type { BesideFile } from '../host/host-port.js';
import { FilesOfTemplate } from './files-beside.js';

/** The template that a design is linked to, as it is known here. */
interface Linked {
  design: unknown;
  /** Which opening of a design it belongs to. */
  readonly loaded: number | undefined;
  readonly path: string;
  readonly link: TemplateLink;
  readonly unfollow: () => void;
  /** What the file holds, as it was read or written last. */
  text: string;
  version: string;
  readonly style: Style;
  /** Both changed: the user is asked, and nothing is written before the answer. */
  isAsked: boolean;
}

/** How a file's text begins and ends its lines; the editor knows it without. */
interface Style {
  readonly mark: string;
  readonly lineEnd: string;
}

/**
 * Keeps a design and the template in its folder equal. The template is the source: on opening, and when another
 * program writes it, the drawing follows as if it had been typed. A save of the design writes the lines that were
 * edited. Where both changed, the user is asked.
 */
export class LinkedTemplate {
  private linked: Linked | undefined;
  /** What is looked at or written now: one thing at a time, lest an old reading undo a write. */
  private turn: Promise<void> = Promise.resolve();
  private waiting = 0;

  private readonly files: FilesOfTemplate;

  constructor(private readonly context: ActionContext) {
    this.files = new FilesOfTemplate(context);
  }

  /** Looks at the file: to be called when the design on screen changes, and now and then. */
  look(): Promise<void> {
    return this.waiting > 1 ? this.turn : this.inTurn(() => this.update());
  }

  /** After the design was saved: the lines of the template that say what was drawn. */
  save(): Promise<void> {
    return this.inTurn(() => this.write());
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    this.turn = this.turn.then(work, work).finally(() => {
      this.waiting -= 1;
    });
    return this.turn;
  }

  private async write(): Promise<void> {
    const { linked } = this;
    const { host, session } = this.context;
    if (linked === undefined || host.beside === undefined || linked.isAsked) return;
    const { isBroken, failure } = await linked.link.whenSettled();
    const { path } = linked;
    if (isBroken || failure !== undefined) {
      session.notify(`${path} was not written: its text in the code panel cannot be read.`);
      return;
    }
    const text = linked.link.text;
    if (text !== linked.text && !(await this.writeText(linked, text))) return;
    await this.files.save(linked);
  }

  /** Whether it was written. */
  private async writeText(linked: Linked, text: string): Promise<boolean> {
    const { host } = this.context;
    if (host.beside === undefined) return false;
    const { path } = linked;
    const { version: expected } = linked;
    const saved = await host.beside.save(linked.design, path, {
      text: fileText(text, linked.style),
      expected,
    });
    if (!saved.ok) {
      await this.tell(linked, saved.failure.code, saved.failure.message);
      return false;
    }
    Object.assign(linked, { text, version: saved.value.version });
    return true;
  }

  dispose(): void {
    this.files.dispose();
    this.linked?.unfollow();
    this.linked = undefined;
  }

  private async update(): Promise<void> {
    const { session, host } = this.context;
    const { screen, file, document, loaded } = session.getState();
    const path = screen === 'editor' ? document.settings?.linkedTemplate : undefined;
    const { linked } = this;
    const isSame =
      linked?.path === path && linked?.loaded === loaded && isSameFile(linked?.design, file.handle);
    if (linked !== undefined && isSame) linked.design = file.handle;
    else if (linked !== undefined) this.close();
    if (path === undefined || file.handle === undefined || host.beside === undefined) return;
    const read = await host.beside.read(file.handle, path);
    if (!read.ok) return this.tellMissing(path, file.handle);
    if (this.linked === undefined) await this.open(path, read.value);
    else if (read.value.version !== this.linked.version) await this.follow(this.linked, read.value);
    else await this.files.look(this.linked);
  }

  private async open(path: string, { bytes, version }: BesideFile): Promise<void> {
    const { session } = this.context;
    const { file, loaded } = session.getState();
    const { linkOf } = await import('../code/link-of.js');
    const { text, style } = textIn(bytes);
    const link = linkOf(session, 'sam');
    link.beginWith(text);
    const linked: Linked = {
      design: file.handle,
      loaded,
      path,
      link,
      unfollow: link.follow(),
      text,
      version,
      style,
      isAsked: false,
    };
    this.linked = linked;
    await link.whenSettled();
    if (this.isOpen(linked) && link.text !== text) await this.take(linked);
    if (this.isOpen(linked)) await this.files.take(linked);
  }

  private async follow(linked: Linked, { bytes, version }: BesideFile): Promise<void> {
    const { text } = textIn(bytes);
    const { text: before, link } = linked;
    await link.whenSettled();
    if (!this.isOpen(linked)) return;
    Object.assign(linked, { text, version });
    if (link.text === text) return this.ask(linked, false);
    if (link.text === before && !linked.isAsked) {
      await this.take(linked);
      return this.files.take(linked);
    }
    this.ask(linked, true);
  }

  private ask(linked: Linked, isAsked: boolean): void {
    linked.isAsked = isAsked;
    const answered = (work: () => Promise<void>) => () => {
      this.ask(linked, false);
      void this.inTurn(work);
    };
    const { path: name } = linked;
    const take = answered(() => this.take(linked));
    const keep = answered(() => this.write());
    this.context.ui.patch({ templateNews: isAsked ? { name, take, keep } : undefined });
  }

  /** The drawing follows the file. One step: undo brings back what was drawn. */
  private async take(linked: Linked): Promise<void> {
    const { session } = this.context;
    linked.link.adopt(linked.text);
    const { isBroken } = await linked.link.whenSettled();
    session.notify(
      isBroken
        ? `${linked.path} cannot be read as it is: see the code panel.`
        : `The drawing follows ${linked.path}.`,
    );
  }

  private async tell(linked: Linked, code: string, message: string): Promise<void> {
    if (code !== 'changed') return this.context.session.notify(message);
    const read = await this.context.host.beside?.read(linked.design, linked.path);
    if (read?.ok === true) await this.follow(linked, read.value);
  }

  private missing: unknown;

  private tellMissing(path: string, design: unknown): void {
    if (this.missing === design) return;
    this.missing = design;
    this.context.session.notify(`${path}, which this design is linked to, is not there.`);
  }

  private isOpen(linked: Linked): boolean {
    return this.linked === linked;
  }

  private close(): void {
    this.dispose();
    this.context.ui.patch({ templateNews: undefined });
  }
}

const MARK = '\uFEFF';

function textIn(bytes: Uint8Array): { readonly text: string; readonly style: Style } {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = whole.startsWith(MARK) ? MARK : '';
  const [lineEnd = '\n'] = /\r?\n/.exec(whole) ?? [];
  return {
    text: whole.slice(mark.length).replaceAll('\r\n', '\n'),
    style: { mark, lineEnd },
  };
}

function fileText(text: string, { mark, lineEnd }: Style): string {
  return `${mark}${lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd)}`;
}

/** A file that was written is another version of itself. */
function isSameFile(a: unknown, b: unknown): boolean {
  const idOf = (handle: unknown) =>
    typeof handle === 'object' && handle !== null && 'id' in handle ? handle.id : handle;
  return idOf(a) === idOf(b);
}
