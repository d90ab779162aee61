import type { ArchDocument } from '@archivolt/model';
import { useEffect, useRef, useState } from 'react';
import type { TargetId } from '../shell/ui-state.js';
import type { Preview, PreviewRequest } from './preview.js';

/** Edits in a row are exported once. */
const PAUSE = 200;

export interface PreviewState {
  readonly preview: Preview | undefined;
  /** An exporter of ours failed: what it said. */
  readonly failure: string | undefined;
}

/** The export of a document, made anew after each edit; the last one stays until the next is there. */
export function usePreview(document: ArchDocument, target: TargetId, name: string): PreviewState {
  const worker = useRef<Worker>(undefined);
  const serial = useRef(0);
  const [state, setState] = useState<PreviewState>({ preview: undefined, failure: undefined });
  useEffect(() => {
    const made = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', (event: MessageEvent<Preview>) => {
      if (event.data.serial === serial.current)
        setState({ preview: event.data, failure: undefined });
    });
    made.addEventListener('error', (event) => {
      setState((before) => ({ ...before, failure: event.message }));
    });
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    serial.current += 1;
    const request: PreviewRequest = { serial: serial.current, document, target, name };
    const timer = setTimeout(
      () => worker.current?.postMessage(request),
      serial.current === 1 ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [document, target, name]);
  return state;
}
