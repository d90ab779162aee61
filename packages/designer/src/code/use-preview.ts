import type { ArchDocument } from '@archivolt/model';
import { useEffect, useRef, useState } from 'react';
import type { TargetId } from '../shell/ui-state.js';
import type { Preview, PreviewRequest } from './preview.js';

/** Edits in a row are exported once. */
const PAUSE = 200;

export interface PreviewState {
  readonly preview: Preview | undefined;
  /** It is of this document and target, not of those before. */
  readonly isCurrent: boolean;
  /** An exporter of ours failed: what it said. */
  readonly failure: string | undefined;
}

/** The export of a document, made anew after each edit; the last one stays until the next is there. */
export function usePreview({ document, target, name, oneTemplate = false }: Asked): PreviewState {
  const worker = useRef<Worker>(undefined);
  const latest = useRef<PreviewRequest>(undefined);
  const [state, setState] = useState<Made>({});
  useEffect(() => {
    const made = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', (event: MessageEvent<Preview>) => {
      if (event.data.serial === latest.current?.serial)
        setState({ preview: event.data, of: latest.current });
    });
    made.addEventListener('error', (event) => {
      setState((before) => ({ ...before, failure: event.message }));
    });
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    const serial = (latest.current?.serial ?? 0) + 1;
    const request: PreviewRequest = { serial, document, target, name, oneTemplate };
    latest.current = request;
    const timer = setTimeout(() => worker.current?.postMessage(request), serial === 1 ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [document, target, name, oneTemplate]);
  const { preview, failure, of } = state;
  const isCurrent = of?.document === document && of.target === target && of.name === name;
  return { preview, failure, isCurrent };
}

interface Asked {
  readonly document: ArchDocument;
  readonly target: TargetId;
  readonly name: string;
  readonly oneTemplate?: boolean;
}

interface Made {
  readonly preview?: Preview;
  readonly of?: PreviewRequest;
  readonly failure?: string;
}
