import type { ActionContext } from '../actions/define-action.js';
import type { Session } from '../state/session-state.js';
import { LinkedTemplate } from './linked-template.js';

/** Milliseconds between two looks at the template that a design is linked to. */
const EVERY = 1500;

const open = new WeakMap<Session, LinkedTemplate>();

/** Keeps the design on screen equal to the template that it is linked to, until the function that it gives is called. */
export function followTemplate(context: ActionContext): () => void {
  const { session, host } = context;
  if (host.beside === undefined) return () => undefined;
  const template = new LinkedTemplate(context);
  open.set(session, template);
  let seen: readonly unknown[] = [];
  const look = () => void template.look();
  const unsubscribe = session.subscribe(() => {
    const { file, document, loaded } = session.getState();
    const now = [file.handle, document.settings?.linkedTemplate, loaded];
    if (now.every((it, index) => it === seen[index])) return;
    seen = now;
    look();
  });
  const timer = setInterval(() => {
    if (!document.hidden) look();
  }, EVERY);
  window.addEventListener('focus', look);
  return () => {
    unsubscribe();
    clearInterval(timer);
    window.removeEventListener('focus', look);
    template.dispose();
    open.delete(session);
  };
}

/** Writes what was drawn into the template, where the design on screen is linked to one. */
export async function saveTemplate({ session }: Pick<ActionContext, 'session'>): Promise<void> {
  await open.get(session)?.save();
}
