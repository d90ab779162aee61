import { layOutNew } from '@archivolt/render';
import { createElk } from '../canvas/elk-engine.js';
import { openDesk, type DeskRequest } from './template-desk.js';

/** Reads and writes templates beside the page, so that no key waits for it. */
const ask = openDesk((document) => layOutNew(document, createElk()));

self.addEventListener('message', (event: MessageEvent<DeskRequest>) => {
  ask(event.data).then(
    (answer) => self.postMessage(answer),
    // An error event, as a mistake outside of a promise would be.
    (error: unknown) => self.reportError(error),
  );
});
