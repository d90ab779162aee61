import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { chooseHost } from './host/choose-host.js';
import type { Launched } from './shell/launch.js';
import { Boot } from './start/Boot.js';
import { applyTheme, rememberedTheme } from './theme/apply-theme.js';

applyTheme(rememberedTheme());
const host = await chooseHost();
const initial = await host.initialFile();
let launching: Promise<Launched> | undefined;
const load = () =>
  (launching ??= import('./shell/launch.js').then(({ launch }) => launch(host, initial)));

const isAwaited = !initial.ok || initial.value !== undefined;
const place = document.getElementById('root');
if (place) {
  const ready = isAwaited ? { ready: await load() } : {};
  createRoot(place).render(<Boot host={host} load={load} {...ready} />);
}
