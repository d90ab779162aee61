import { useEffect } from 'react';
import type { ActionContext } from '../actions/define-action.js';
import { openRequested } from './files.js';

/** A file that is dropped anywhere on the page is opened: a design, a template, a picture of a design. */
export function useFileDrop(app: ActionContext): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void file
        .arrayBuffer()
        .then((buffer) => openRequested(app, { name: file.name, bytes: new Uint8Array(buffer) }));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [app]);
}
