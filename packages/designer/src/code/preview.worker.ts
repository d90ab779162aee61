import { makePreview, type PreviewRequest } from './preview.js';

/** Exports beside the page, so that typing never waits for it. */
self.addEventListener('message', (event: MessageEvent<PreviewRequest>) => {
  self.postMessage(makePreview(event.data));
});
