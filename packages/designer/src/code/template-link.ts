import type { TemplateTarget } from '@archivolt/exporters';
import type { TemplateProblem } from '@archivolt/importers';
import type { ArchDocument, HistoryStep } from '@archivolt/model';
import type { Session } from '../state/session-state.js';
import { createStore, type Store } from '../state/store.js';
import { monaco } from './monaco.js';
import type { Mark } from './preview.js';
import { replacement } from './replacement.js';
import { saysTheSame } from './says-the-same.js';
import { TEMPLATE, type DeskAnswer, type DeskRequest } from './template-desk.js';

/** What the panel shows of a template that is edited. */
export interface LinkState {
  /** A text is there. */
  readonly isReady: boolean;
  /** What is in the text is not in the drawing yet. */
  readonly isTyped: boolean;
  readonly marks: readonly Mark[];
  readonly problems: readonly TemplateProblem[];
  /** The text as it stands cannot be read: the drawing is as it was before. */
  readonly isBroken: boolean;
  readonly failure?: string | undefined;
}

interface Agreed {
  readonly serial: number;
  /** The design that says what the text says; undefined where it changed meanwhile. */
  readonly document: ArchDocument | undefined;
}

interface Asked {
  readonly request: DeskRequest;
  readonly document: ArchDocument;
  /** Of the text, when it was asked. */
  readonly version: number;
  readonly alternative: number;
}

/** Somewhere else where templates are read and written. */
export interface Desk {
  ask(request: DeskRequest): void;
  listen(onAnswer: (answer: DeskAnswer) => void, onFailure: (message: string) => void): void;
}

/** How long a text rests before it is read, and a design before it is written. */
const PAUSE = { read: 250, show: 60 };
/** Typing after a longer pause is a step of its own. */
const BURST = 2500;

const EMPTY: LinkState = {
  isReady: false,
  isTyped: false,
  marks: [],
  problems: [],
  isBroken: false,
};

/**
 * One design and one template, kept equal: what is typed is read and taken over, what is drawn is written into
 * the text. Whoever moved last is waited for; nothing is asked twice at a time.
 */
export class TemplateLink {
  readonly store: Store<LinkState> = createStore(EMPTY);
  readonly model: monaco.editor.ITextModel;
  private agreed: Agreed | undefined;
  private asked: Asked | undefined;
  private serial = 0;
  private loaded: number | undefined;
  /** Of the text when it was agreed on; and when a step of history was made last. */
  private version = -1;
  private stepVersion = -1;
  private tried = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private burst = { number: 0, typedAt: 0 };
  private isWriting = false;
  private hasBegun = false;
  /** Texts by the step of history that made them; `firstText` is that of no step. */
  private readonly texts = new WeakMap<HistoryStep, string>();
  private firstText: string | undefined;
  private readonly baselines = new WeakMap<ArchDocument, string>();

  constructor(
    private readonly session: Session,
    private readonly target: TemplateTarget,
    private readonly desk: Desk,
  ) {
    const uri = monaco.Uri.from({ scheme: 'template', authority: target, path: `/${TEMPLATE}` });
    this.model = monaco.editor.createModel('', 'yaml', uri);
    this.model.onDidChangeContent(() => this.noteTyping());
    desk.listen(
      (answer) => this.take(answer),
      (message) => {
        this.asked = undefined;
        this.store.patch({ failure: message });
      },
    );
  }

  /** Follows the design until the function that it gives is called. */
  follow(): () => void {
    this.sync();
    return this.session.subscribe(() => this.sync());
  }

  /** With `\n` at the end of each line, whatever the machine's own. */
  get text(): string {
    return this.model.getValue(monaco.editor.EndOfLinePreference.LF);
  }

  /** A text that a file has for the design: it stands from the start, where it says the same. */
  beginWith(text: string): void {
    this.sync();
    if (this.agreed === undefined && !this.isTyped) this.firstText = text;
    else this.adopt(text);
  }

  /** A text from elsewhere, as if it had been typed: one step of its own. */
  adopt(text: string): void {
    const edit = replacement(this.text, text);
    if (edit === undefined) return;
    this.burst = { number: this.burst.number + 1, typedAt: performance.now() };
    const [start, end] = [this.model.getPositionAt(edit.start), this.model.getPositionAt(edit.end)];
    const range = monaco.Range.fromPositions(start, end);
    this.model.pushStackElement();
    this.model.pushEditOperations([], [{ range, text: edit.text }], () => null);
    this.model.pushStackElement();
    this.burst.typedAt = -BURST;
  }

  /** When text and design say the same, or cannot. */
  whenSettled(): Promise<LinkState> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.isSettled) return;
        stop();
        resolve(this.store.get());
      };
      const stop = this.store.subscribe(look);
      look();
    });
  }

  private get isSettled(): boolean {
    const { isBroken, failure } = this.store.get();
    if (this.asked !== undefined || this.timer !== undefined) return false;
    if (failure !== undefined || (isBroken && this.tried === this.model.getVersionId()))
      return true;
    const known = this.agreed?.document;
    return (
      !this.isTyped && known !== undefined && saysTheSame(known, this.session.getState().document)
    );
  }

  /** Steps back: through what was typed since the last step, then through the steps of the design. */
  undo(natively: () => void): void {
    if (this.model.getAlternativeVersionId() === this.stepVersion) this.session.undo();
    else natively();
  }

  redo(natively: () => void): void {
    if (this.model.getAlternativeVersionId() === this.stepVersion) this.session.redo();
    else natively();
  }

  /** The text that a design was saved with, as far as it was seen. */
  baselineText(baseline: ArchDocument): string | undefined {
    return this.baselines.get(baseline);
  }

  private get isTyped(): boolean {
    return this.model.getVersionId() !== this.version;
  }

  private noteTyping(): void {
    if (this.isWriting) return;
    const now = performance.now();
    if (now - this.burst.typedAt > BURST) this.burst.number += 1;
    this.burst.typedAt = now;
    if (!this.store.get().isTyped) this.store.patch({ isTyped: true });
    this.later(PAUSE.read);
  }

  /** Asks what has to be asked, when nothing is on the way. */
  private sync(): void {
    const { document, loaded } = this.session.getState();
    if (loaded !== this.loaded || !this.hasBegun) this.begin(loaded);
    this.rememberBaseline();
    if (this.asked !== undefined || this.timer !== undefined) return;
    if (this.isTyped && this.agreed !== undefined) return;
    const known = this.agreed?.document;
    if (known !== undefined && saysTheSame(known, document)) {
      if (known !== document && this.agreed) this.agreed = { ...this.agreed, document };
      return;
    }
    this.later(this.agreed === undefined ? 0 : PAUSE.show);
  }

  private begin(loaded: number | undefined): void {
    this.loaded = loaded;
    this.hasBegun = true;
    this.firstText = this.session.getState().template?.text;
    this.agreed = undefined;
    this.asked = undefined;
    this.version = this.model.getVersionId();
    this.store.patch(EMPTY);
  }

  private rememberBaseline(): void {
    const { baseline } = this.session.getState();
    const known = this.agreed?.document;
    if (known === undefined || this.isTyped || this.baselines.has(baseline)) return;
    if (saysTheSame(known, baseline)) this.baselines.set(baseline, this.model.getValue());
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.askNow();
    }, pause);
  }

  private askNow(): void {
    if (this.asked !== undefined) return;
    const { document, step } = this.session.getState();
    const from = this.agreed?.serial;
    const version = this.model.getVersionId();
    if (this.isTyped && from !== undefined) {
      if (this.tried === version) return;
      this.ask({ kind: 'read', serial: this.next(), from, text: this.model.getValue() }, document);
      this.tried = version;
      return;
    }
    const remembered = step === undefined ? this.firstText : this.texts.get(step);
    const { target } = this;
    this.ask({ kind: 'show', serial: this.next(), from, document, target, remembered }, document);
  }

  private next(): number {
    this.serial += 1;
    return this.serial;
  }

  private ask(request: DeskRequest, document: ArchDocument): void {
    this.asked = {
      request,
      document,
      version: this.model.getVersionId(),
      alternative: this.model.getAlternativeVersionId(),
    };
    this.desk.ask(request);
  }

  private take(answer: DeskAnswer): void {
    const { asked } = this;
    if (asked === undefined || answer.serial !== asked.request.serial) return;
    this.asked = undefined;
    if (answer.kind === 'shown') this.takeShown(answer, asked);
    else if (answer.kind === 'read') this.takeRead(answer, asked);
    else if (answer.kind === 'refused') {
      this.store.patch({ problems: answer.problems, isBroken: true, failure: undefined });
    } else this.store.patch({ failure: answer.message });
    this.showProblems();
    if (this.isTyped && this.tried !== this.model.getVersionId()) this.later(PAUSE.read);
    else this.sync();
  }

  private takeShown(
    { serial, text, marks, isRewritten, problems }: Extract<DeskAnswer, { kind: 'shown' }>,
    asked: Asked,
  ): void {
    // What was typed meanwhile is read first; the design is written again after it.
    if (this.agreed !== undefined && this.model.getVersionId() !== asked.version) return;
    this.write(text);
    this.agree({ serial, document: asked.document }, { version: this.model.getVersionId() });
    this.stepVersion = this.model.getAlternativeVersionId();
    this.store.patch({
      isReady: true,
      isTyped: false,
      marks,
      problems,
      isBroken: false,
      failure: undefined,
    });
    if (isRewritten)
      this.session.notify('The template was written anew; its comments could not be kept.');
  }

  private takeRead(
    { serial, changes, label, marks, problems }: Extract<DeskAnswer, { kind: 'read' }>,
    asked: Asked,
  ): void {
    const before = this.session.getState().document;
    const wasAgreed =
      this.agreed?.document !== undefined && saysTheSame(this.agreed.document, before);
    const burst = `${this.target}-${this.burst.number}`;
    const isTaken =
      changes === undefined ||
      this.session.edit({ edit: 'template.take', args: { changes, label, burst } });
    const { document } = this.session.getState();
    this.agree(
      { serial, document: isTaken && wasAgreed ? document : undefined },
      { version: asked.version },
    );
    if (changes !== undefined) this.stepVersion = asked.alternative;
    this.store.patch({
      isTyped: this.isTyped,
      marks,
      problems,
      isBroken: false,
      failure: undefined,
    });
  }

  private agree(agreed: Agreed, { version }: { readonly version: number }): void {
    this.agreed = agreed;
    this.version = version;
    const { step, document } = this.session.getState();
    // What was answered may be of a step that was left meanwhile, by a quick undo and redo.
    const isOfStep = agreed.document !== undefined && saysTheSame(agreed.document, document);
    if (isOfStep && !this.isTyped) {
      if (step === undefined) this.firstText = this.model.getValue();
      else this.texts.set(step, this.model.getValue());
    }
    this.rememberBaseline();
  }

  /** Puts a text into the model by the one stretch that differs: caret, marks and scroll stay. */
  private write(text: string): void {
    const edit = replacement(this.model.getValue(), text);
    if (edit === undefined) return;
    const [start, end] = [this.model.getPositionAt(edit.start), this.model.getPositionAt(edit.end)];
    const range = monaco.Range.fromPositions(start, end);
    this.isWriting = true;
    this.model.pushStackElement();
    this.model.pushEditOperations([], [{ range, text: edit.text }], () => null);
    this.model.pushStackElement();
    this.isWriting = false;
  }

  private showProblems(): void {
    const markers = this.store.get().problems.map(({ message, remedy, severity, line, column }) => {
      const word = this.model.getWordAtPosition({
        lineNumber: Math.min(line, this.model.getLineCount()),
        column,
      });
      return {
        message: remedy === undefined ? message : `${message} ${remedy}`,
        severity:
          severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
        startLineNumber: line,
        startColumn: column,
        endLineNumber: line,
        endColumn: word?.endColumn ?? column + 1,
      };
    });
    monaco.editor.setModelMarkers(this.model, 'template', markers);
  }
}
