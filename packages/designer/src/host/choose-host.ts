import { createBrowserHost } from './browser-host.js';
import { withLaunchedFiles } from '../share/install.js';
import { withSharedLink } from '../share/link-host.js';
import type { HostPort } from './host-port.js';
import { createLocalServerHost } from './local-server-host.js';

/** The desktop app's bridge, the local server when the address carries its token, or the plain browser. */
export async function chooseHost(): Promise<HostPort> {
  if (window.archivoltHost) return window.archivoltHost;
  const token = takeToken();
  return token === null
    ? withLaunchedFiles(withSharedLink(createBrowserHost()))
    : createLocalServerHost(token);
}

const KEPT = 'archivolt-token';

/** From the address, once; then kept for this tab alone, so that a reload stays in its session. */
function takeToken(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return sessionStorage.getItem(KEPT);
  history.replaceState(null, '', location.pathname);
  sessionStorage.setItem(KEPT, token);
  return token;
}
