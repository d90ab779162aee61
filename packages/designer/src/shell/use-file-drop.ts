import { designInPicture, isPictureName } from '@archivolt/render';
import { useEffect } from 'react';
import type { ActionContext } from '../actions/define-action.js';
import { stageOf } from '../canvas/stage.js';
import { takeImage } from '../canvas/take-image.js';
import { openRequested } from './files.js';

/** A file that is dropped on the page is opened: a design, a template, a picture of a design. Any other picture is put on the canvas. */
export function useFileDrop(app: ActionContext): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void dropped(app, file, { x: event.clientX, y: event.clientY });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [app]);
}

async function dropped(
  app: ActionContext,
  file: File,
  page: { readonly x: number; readonly y: number },
): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isOnCanvas = app.session.getState().screen === 'editor' && isImage(file);
  if (isOnCanvas && !(isPictureName(file.name) && designInPicture(bytes) !== undefined)) {
    const stage = stageOf(app.session);
    const text = file.name.replace(/\.[^.]*$/, '');
    if (await takeImage(stage, file, { at: stage.toWorld(page), text })) return;
  }
  await openRequested(app, { name: file.name, bytes });
}

function isImage({ type }: File): boolean {
  return type.startsWith('image/');
}
