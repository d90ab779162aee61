import { loadRegistry } from '@archivolt/cfn-spec';
import { checkTemplate } from '@archivolt/importers';
import { layOutNew } from '@archivolt/render';
import { createElk } from '../canvas/elk-engine.js';
import { templateFacts } from './language/template-facts.js';
import {
  filesFollowed,
  filesOf,
  readTemplate,
  warm,
  type FilesRequest,
  type FollowRequest,
  type OpenRequest,
  type WarmRequest,
} from './read-template.js';
import { openDesk, type DeskRequest } from './template-desk.js';

/** Reads and writes templates beside the page, so that no key waits for it. */
const ask = openDesk({
  placeNew: (document) => layOutNew(document, createElk()),
  check: async (text) => {
    const types = templateFacts(text.split('\n')).resources.values();
    return checkTemplate(text, await loadRegistry(types));
  },
});

let isAsked = false;

self.addEventListener(
  'message',
  ({
    data,
  }: MessageEvent<DeskRequest | FilesRequest | FollowRequest | OpenRequest | WarmRequest>) => {
    if (data.kind === 'warm') return void warm(createElk, () => !isAsked);
    isAsked = true;
    if (data.kind === 'follow') return self.postMessage(filesFollowed(data));
    if (data.kind === 'files') return self.postMessage(filesOf(data));
    const answer = data.kind === 'open' ? readTemplate(data, createElk) : ask(data);
    answer.then(
      (it) => self.postMessage(it),
      // An error event, as a mistake outside of a promise would be.
      (error: unknown) => self.reportError(error),
    );
  },
);
