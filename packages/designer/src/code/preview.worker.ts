import { readMachine, type Machine, type MachineRequest } from '../states/machine.js';
import {
  makePermissions,
  makePreview,
  type Permissions,
  type PermissionsRequest,
  type Preview,
  type PreviewRequest,
} from './preview.js';

type Request = PreviewRequest | PermissionsRequest | MachineRequest;

/** Exports beside the page, so that typing never waits for it. */
self.addEventListener('message', (event: MessageEvent<Request>) => {
  answer(event.data).then(
    (made) => self.postMessage(made),
    // An error event, as a mistake outside of a promise would be.
    (error: unknown) => self.reportError(error),
  );
});

async function answer(request: Request): Promise<Preview | Permissions | Machine> {
  if ('machineOf' in request) return readMachine(request);
  return 'permissionsOf' in request ? makePermissions(request) : makePreview(request);
}
