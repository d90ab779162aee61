import { designInPicture, isPictureName } from '@archivolt/render';
import { useEffect, useState } from 'react';
import type { ActionContext } from '../actions/define-action.js';
import { stageOf } from '../canvas/stage.js';
import { takeImage } from '../canvas/take-image.js';
import { openRequested } from './files.js';

/**
 * A file that is dropped on the page is opened: a design, a template, a picture of a design. Any other picture is put
 * on the canvas. Says whether a file is held over the page.
 */
export function useFileDrop(app: ActionContext): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    // From nothing to nothing: out of the window, not onto another element of it.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void dropped(app, file, { x: event.clientX, y: event.clientY });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [app]);
  return isOver;
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
