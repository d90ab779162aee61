import { createBrowserHost } from './browser-host.js';
import type { HostPort } from './host-port.js';
import { createLocalServerHost } from './local-server-host.js';

/** The desktop app's bridge, the local server when the address carries its token, or the plain browser. */
export async function chooseHost(): Promise<HostPort> {
  if (window.archivoltHost) return window.archivoltHost;
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return createBrowserHost();
  history.replaceState(null, '', location.pathname);
  return createLocalServerHost(token);
}
