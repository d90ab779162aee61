import type { Session } from '../state/session-state.js';

/** What was copied here, for a browser that keeps its clipboard shut. */
const kept = new WeakMap<Session, string>();

export async function writeClipboard(session: Session, text: string): Promise<void> {
  kept.set(session, text);
  await navigator.clipboard.writeText(text).catch(() => undefined);
}

/** The clipboard's text; what was copied here where it may not be read; else undefined. */
export async function readClipboard(session: Session): Promise<string | undefined> {
  return navigator.clipboard.readText().catch(() => kept.get(session));
}
