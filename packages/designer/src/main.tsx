import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { chooseHost } from './host/choose-host.js';
import { App } from './shell/App.js';
import { showFile } from './shell/files.js';
import { createUiStore } from './shell/ui-state.js';
import { createSession } from './state/session.js';
import { rememberedTheme } from './theme/apply-theme.js';
import { keepDrafts } from './versions/draft-keeper.js';
import { offerDrafts } from './versions/recovery.js';

const host = await chooseHost();
const ui = createUiStore(localStorage);
const session = createSession({ screen: 'start', theme: rememberedTheme() });
if (import.meta.env.DEV) Object.assign(globalThis, { __session: session });
const context = { session, host, ui };
const keeper = keepDrafts(session, host);
const initial = await host.initialFile();
if (initial.ok && initial.value) showFile(context, initial.value);
else if (!initial.ok)
  ui.patch({
    unreadable: { name: 'The design', problems: [{ message: initial.failure.message }] },
  });

const place = document.getElementById('root');
if (place) createRoot(place).render(<App {...context} keeper={keeper} />);
void offerDrafts(context);
addEventListener('pagehide', () => void keeper.flush());
