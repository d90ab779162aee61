import type { HostPort, OpenedFile } from '../host/host-port.js';

/** Keeps the designer for use without a network. The desktop app and the local server have it anyway. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  void navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}

interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/** An installed page also opens the files that the system hands to it. */
export function withLaunchedFiles(host: HostPort): HostPort {
  const queue = (window as { readonly launchQueue?: LaunchQueue }).launchQueue;
  if (queue === undefined) return host;
  return {
    ...host,
    onOpenRequest: (listener) => {
      queue.setConsumer(({ files: [handle] }) => {
        if (handle !== undefined) void read(handle).then(listener);
      });
      return host.onOpenRequest(listener);
    },
  };
}

async function read(handle: FileSystemFileHandle): Promise<OpenedFile> {
  const file = await handle.getFile();
  return { name: file.name, handle, bytes: new Uint8Array(await file.arrayBuffer()) };
}
