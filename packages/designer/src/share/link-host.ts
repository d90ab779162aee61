import {
  done,
  failed,
  type HostPort,
  type HostResult,
  type OpenedFile,
} from '../host/host-port.js';
import { designOfLink, isLink } from './shared-link.js';

const NAME = 'Shared design.arch';
const BROKEN =
  'The link holds no design that can be read. Ask for it again: it may have been cut on its way.';

/**
 * A host that opens the design of the page's own address. The address keeps it while the design is as
 * it came, so that a reload shows it again.
 */
export function withSharedLink(host: HostPort): HostPort {
  const forget = (): void => {
    if (isLink(location.href)) history.replaceState(null, '', location.pathname + location.search);
  };
  return {
    ...host,
    initialFile: () => (isLink(location.href) ? sharedFile() : host.initialFile()),
    setEdited: (isEdited) => {
      if (isEdited) forget();
      host.setEdited(isEdited);
    },
    setTitle: (title) => {
      if (!title.includes(NAME)) forget();
      host.setTitle(title);
    },
    onOpenRequest: (listener) => {
      const stop = host.onOpenRequest(listener);
      const followed = (): void => {
        if (isLink(location.href))
          void sharedFile().then((file) => file.ok && file.value && listener(file.value));
      };
      window.addEventListener('hashchange', followed);
      return () => {
        window.removeEventListener('hashchange', followed);
        stop();
      };
    },
  };
}

async function sharedFile(): Promise<HostResult<OpenedFile | undefined>> {
  const bytes = await designOfLink(location.href);
  return bytes === undefined ? failed('failed', BROKEN) : done({ name: NAME, bytes });
}
