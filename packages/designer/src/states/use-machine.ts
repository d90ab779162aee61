import type { ArchDocument, StateGraph } from '@archivolt/model';
import { layOutStates, NO_STATES, type StateDrawing } from '@archivolt/render';
import { useEffect, useState } from 'react';
import { createElk } from '../canvas/elk-engine.js';
import { readBeside } from '../linked/read-beside.js';
import { useApp } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import type { Machine, MachineRequest } from './machine.js';

/** To place more takes longer than anybody waits. */
export const MOST_DRAWN = 600;

export interface DrawnMachine extends Pick<Machine, 'found' | 'graph'> {
  /** Absent while it is made; empty where there is too much to draw. */
  readonly drawing?: StateDrawing;
  /** Why the file that has the definition was not read. */
  readonly fileProblem?: string;
}

export type MachineNow =
  | { readonly is: 'coming' }
  | { readonly is: 'there'; readonly machine: DrawnMachine }
  | { readonly is: 'failed'; readonly message: string };

/** A file that the user chose for a definition that lies beside the template. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const COMING: MachineNow = { is: 'coming' };

/** The states of a node and their places, worked out beside the page. */
export function useMachine(node: string, file: ChosenFile | undefined): MachineNow {
  const app = useApp();
  const document = useSession((state) => state.document);
  const [now, setNow] = useState<MachineNow>(COMING);
  useEffect(() => {
    const desk = openDesk();
    let isCurrent = true;
    const show = (next: MachineNow) => isCurrent && setNow(next);
    const beside = (path: string) => readBeside(app, path);
    readNow({ desk, node, document, file, beside })
      .then(async (machine) => {
        show({ is: 'there', machine });
        show({ is: 'there', machine: { ...machine, drawing: await drawingOf(machine.graph) } });
      })
      .catch((error: unknown) =>
        show({ is: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
    return () => {
      isCurrent = false;
      desk.close();
    };
  }, [app, node, document, file]);
  return now;
}

interface Wanted {
  readonly desk: Desk;
  readonly node: string;
  readonly document: ArchDocument;
  readonly file: ChosenFile | undefined;
  readonly beside: (path: string) => ReturnType<typeof readBeside>;
}

async function readNow({ desk, node, document, file, beside }: Wanted): Promise<DrawnMachine> {
  const ask = (bytes?: Uint8Array) =>
    desk.ask({ machineOf: node, document, ...(bytes === undefined ? {} : { bytes }) });
  const first = await ask(file?.bytes);
  if (first.found.kind !== 'file') return first;
  const read = await beside(first.found.path);
  return read.ok ? ask(read.value.bytes) : { ...first, fileProblem: read.failure.message };
}

function drawingOf(graph: StateGraph | undefined): Promise<StateDrawing> {
  const isDrawn = graph !== undefined && graph.nodes.length <= MOST_DRAWN;
  return isDrawn ? layOutStates(graph, createElk()) : Promise.resolve(NO_STATES);
}

interface Desk {
  ask(request: Omit<MachineRequest, 'serial'>): Promise<Machine>;
  close(): void;
}

function openDesk(): Desk {
  const worker = new Worker(new URL('../code/preview.worker.ts', import.meta.url), {
    type: 'module',
  });
  let serial = 0;
  return {
    ask: (request) => {
      serial += 1;
      const asked = serial;
      return new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<Machine>) => {
          if (data.serial === asked) resolve(data);
        });
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        worker.postMessage({ ...request, serial: asked } satisfies MachineRequest);
      });
    },
    close: () => worker.terminate(),
  };
}
