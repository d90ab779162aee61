import type { ArchDocument, Diagnostic, Replacement } from '@archivolt/model';
import type { Patch } from 'immer';
import type { Elsewhere } from './elsewhere-keeper.js';

/** Runs the rules somewhere else. Answers carry the serial of what they speak of. */
export interface RuleRunner {
  reset(document: ArchDocument, serial: number, environment?: string): void;
  update(patches: readonly Patch[], serial: number): void;
  listen(listener: (diagnostics: readonly Diagnostic[], serial: number) => void): void;
  /** What the design is compared with, to tell what deploying it would replace. */
  compare?(baseline: ArchDocument): void;
  listenToReplacements?(listener: (replacements: readonly Replacement[]) => void): void;
  listenToElsewhere?(listener: (elsewhere: readonly Elsewhere[]) => void): void;
  dispose(): void;
}

export type RuleRequest =
  | { readonly kind: 'compare'; readonly baseline: ArchDocument }
  | {
      readonly kind: 'reset';
      readonly document: ArchDocument;
      readonly serial: number;
      readonly environment?: string | undefined;
    }
  | { readonly kind: 'update'; readonly patches: readonly Patch[]; readonly serial: number };

export type RuleAnswer =
  | Judged
  | { readonly replacements: readonly Replacement[] }
  | { readonly elsewhere: readonly Elsewhere[] };

export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly serial: number;
}

/** Whether a patch can change what rules say: looks cannot. */
export function concernsRules(patch: Patch): boolean {
  return patch.path[0] !== 'layout';
}

/** Rules in a web worker: typing and dragging never wait for them. */
export function workerRunner(): RuleRunner {
  const worker = new Worker(new URL('./rules.worker.ts', import.meta.url), { type: 'module' });
  return {
    reset: (document, serial, environment) =>
      post(worker, { kind: 'reset', document, serial, environment }),
    update: (patches, serial) => post(worker, { kind: 'update', patches, serial }),
    listen: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<RuleAnswer>) => {
        if ('diagnostics' in event.data) listener(event.data.diagnostics, event.data.serial);
      });
    },
    compare: (baseline) => post(worker, { kind: 'compare', baseline }),
    listenToReplacements: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<RuleAnswer>) => {
        if ('replacements' in event.data) listener(event.data.replacements);
      });
    },
    listenToElsewhere: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<RuleAnswer>) => {
        if ('elsewhere' in event.data) listener(event.data.elsewhere);
      });
    },
    dispose: () => worker.terminate(),
  };
}

function post(worker: Worker, request: RuleRequest): void {
  worker.postMessage(request);
}
