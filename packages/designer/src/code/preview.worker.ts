import {
  makePermissions,
  makePreview,
  type Permissions,
  type PermissionsRequest,
  type Preview,
  type PreviewRequest,
} from './preview.js';

/** Exports beside the page, so that typing never waits for it. */
self.addEventListener('message', (event: MessageEvent<PreviewRequest | PermissionsRequest>) => {
  answer(event.data).then(
    (made) => self.postMessage(made),
    // An error event, as a mistake outside of a promise would be.
    (error: unknown) => self.reportError(error),
  );
});

async function answer(
  request: PreviewRequest | PermissionsRequest,
): Promise<Preview | Permissions> {
  return 'permissionsOf' in request ? makePermissions(request) : makePreview(request);
}
