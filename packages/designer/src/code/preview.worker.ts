import { makePreview, type PreviewRequest } from './preview.js';

/** Exports beside the page, so that typing never waits for it. */
self.addEventListener('message', (event: MessageEvent<PreviewRequest>) => {
  makePreview(event.data).then(
    (preview) => self.postMessage(preview),
    // An error event, as a mistake outside of a promise would be.
    (error: unknown) => self.reportError(error),
  );
});
