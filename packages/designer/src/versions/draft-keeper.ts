import { documentPrinter } from '@archivolt/model';
import type { HostPort } from '../host/host-port.js';
import type { Session, SessionState } from '../state/session-state.js';
import { whenIdle } from '../state/when-idle.js';

/** Edits in a row are kept together, in the pauses between gestures. */
const PAUSE = { after: 400, patience: 400 };

export interface DraftKeeper {
  /** Keeps what is not kept yet, now. */
  flush(): Promise<void>;
  stop(): void;
}

/**
 * Keeps unsaved work outside of files within a second of each edit, and drops it once it is saved,
 * given up, or undone.
 */
export function keepDrafts(
  session: Pick<Session, 'getState' | 'subscribe' | 'notify'>,
  { drafts }: Pick<HostPort, 'drafts'>,
): DraftKeeper {
  const print = documentPrinter();
  let giveUp: (() => void) | undefined;
  let kept: SessionState['document'] | undefined;
  let work = Promise.resolve();
  let isTold = false;
  const keep = async () => {
    const { document, file } = session.getState();
    if (!isUnsaved(session.getState()) || document === kept) return;
    const { name, handle } = file;
    const text = print(document);
    kept = document; // from here on there is something to drop
    const result = await drafts.keep({ name, text, ...(handle === undefined ? {} : { handle }) });
    if (!result.ok && !isTold) session.notify(result.failure.message);
    isTold = !result.ok;
  };
  const drop = async () => {
    if (kept === undefined || isUnsaved(session.getState())) return;
    kept = undefined;
    await drafts.drop();
  };
  const flush = () => {
    giveUp?.();
    giveUp = undefined;
    work = work.then(isUnsaved(session.getState()) ? keep : drop).catch(() => undefined);
    return work;
  };
  const stop = session.subscribe(() => {
    const state = session.getState();
    if (!isUnsaved(state)) {
      if (kept !== undefined || giveUp !== undefined) void flush();
    } else if (state.document !== kept) giveUp ??= whenIdle(() => void flush(), PAUSE);
  });
  return {
    flush,
    stop: () => {
      giveUp?.();
      stop();
    },
  };
}

function isUnsaved({ screen, file }: SessionState): boolean {
  return screen === 'editor' && file.isDirty;
}
