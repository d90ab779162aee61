import type { ActionContext } from '../actions/define-action.js';
import { stageOf } from '../canvas/stage.js';
import type { PictureChoice } from './make-picture.js';

const TOO_LARGE = 'Too large for a PNG of that scale. Take a smaller scale, SVG or PDF.';

/** Hands the picture to the user as a file. */
export async function savePicture(context: ActionContext, choice: PictureChoice): Promise<boolean> {
  const { session, host } = context;
  const { makePicture } = await import('./make-picture.js');
  const picture = await makePicture(stageOf(session), choice);
  if (picture === undefined) {
    session.notify(TOO_LARGE);
    return false;
  }
  const stem = session.getState().file.name.replace(/\.arch$/, '');
  const saved = await host.saveBytes(`${stem}.${choice.format}`, picture.bytes, picture.type);
  if (saved.ok) session.notify(`Saved as ${saved.value.name}.`);
  else if (saved.failure.code !== 'cancelled') session.notify(saved.failure.message);
  return saved.ok;
}

/** Puts the picture on the clipboard: for a document, a ticket, a slide. */
export async function copyPicture(
  { session, host }: ActionContext,
  choice: Omit<PictureChoice, 'format'>,
): Promise<void> {
  const { makePicture } = await import('./make-picture.js');
  const picture = await makePicture(stageOf(session), { ...choice, format: 'png' });
  if (picture === undefined) return session.notify(TOO_LARGE);
  const copied = await host.clipboard.writePicture(picture.bytes).then(
    () => true,
    () => false,
  );
  session.notify(
    copied ? 'Picture copied.' : 'The browser did not allow copying. Save it instead.',
  );
}

/** What is shown on screen is what a copy has: its theme, and the selection where there is one. */
export function usualChoice({ session }: ActionContext): PictureChoice {
  const state = session.getState();
  const { nodes, layout } = state.document;
  const isDrawable = (id: string): boolean =>
    Object.hasOwn(nodes, id) || Object.hasOwn(layout.notes, id);
  const hasSelection = [...state.selection].some(isDrawable);
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  return {
    format: 'png',
    extent: hasSelection ? 'selection' : 'all',
    theme: isDark ? 'dark' : 'light',
    scale: 2,
    isTransparent: false,
    hasDesign: true,
  };
}
