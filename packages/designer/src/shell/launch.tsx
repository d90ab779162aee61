import type { ReactNode } from 'react';
import { canRun, type ActionContext } from '../actions/define-action.js';
import { actionById } from '../actions/registry.js';
import type { HostPort, HostResult, OpenedFile } from '../host/host-port.js';
import { keepForOffline } from '../share/install.js';
import type { Example } from '../start/examples.js';
import { createSession } from '../state/session.js';
import { rememberedTheme } from '../theme/apply-theme.js';
import { keepDrafts } from '../versions/draft-keeper.js';
import { offerDrafts } from '../versions/recovery.js';
import { App } from './App.js';
import { openExample, openRecent, openRequested, showFile } from './files.js';
import { createUiStore } from './ui-state.js';

/** The editor with its session, as the start page knows it. */
export interface Launched {
  readonly App: () => ReactNode;
  screen(): 'start' | 'editor';
  onScreen(listener: () => void): () => void;
  run(action: string): void;
  openFile(file: OpenedFile): void;
  openExample(example: Example): void;
  openRecent(id: string): void;
}

export function launch(host: HostPort, initial: HostResult<OpenedFile | undefined>): Launched {
  const ui = createUiStore(localStorage);
  const session = createSession({ screen: 'start', theme: rememberedTheme() });
  if (import.meta.env.DEV) Object.assign(globalThis, { __session: session });
  const context: ActionContext = { session, host, ui };
  const keeper = keepDrafts(session, host);
  if (initial.ok && initial.value) showFile(context, initial.value);
  else if (!initial.ok) {
    const problems = [{ message: initial.failure.message }];
    ui.patch({ unreadable: { name: 'The design', problems } });
  }
  void offerDrafts(context, initial.ok ? initial.value?.handle : undefined);
  if (host.kind === 'browser') keepForOffline();
  addEventListener('pagehide', () => void keeper.flush());
  return {
    App: () => <App {...context} keeper={keeper} />,
    screen: () => session.getState().screen,
    onScreen: session.subscribe,
    run: (id) => {
      const action = actionById(id);
      if (action && canRun(action, session.getState())) void action.run(context);
    },
    openFile: (file) => void openRequested(context, file),
    openExample: (example) => void openExample(context, example),
    openRecent: (id) => void openRecent(context, id),
  };
}
