import { printDocument } from '@archivolt/model';
import type { HostPort } from '../host/host-port.js';
import type { Session, SessionState } from '../state/session-state.js';

/** Edits in a row are kept together; none waits longer. */
const PAUSE = 400;

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: SessionState['document'] | undefined;
  let work = Promise.resolve();
  let isTold = false;
  const keep = async () => {
    const { document, file } = session.getState();
    if (!isUnsaved(session.getState()) || document === kept) return;
    const { name, handle } = file;
    const text = printDocument(document);
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
    clearTimeout(timer);
    timer = undefined;
    work = work.then(isUnsaved(session.getState()) ? keep : drop).catch(() => undefined);
    return work;
  };
  const stop = session.subscribe(() => {
    const state = session.getState();
    if (!isUnsaved(state)) {
      if (kept !== undefined || timer !== undefined) void flush();
    } else if (state.document !== kept) timer ??= setTimeout(() => void flush(), PAUSE);
  });
  return {
    flush,
    stop: () => {
      clearTimeout(timer);
      stop();
    },
  };
}

function isUnsaved({ screen, file }: SessionState): boolean {
  return screen === 'editor' && file.isDirty;
}
