import type { ServerResponse } from 'node:http';
import { watchFile, type FileEvent } from '@archivolt/files';

/** The pages that are open on this server, each with a stream of what happens to its file. */
export interface Pages {
  /** Keeps the response open for a page; a page whose connection ends is gone. */
  join(page: string, response: ServerResponse): void;
  /** Looks after this file for the page, and after no other; without one after none. */
  watch(
    page: string,
    file: { readonly path: string; readonly since: string | undefined } | undefined,
    tell: (event: FileEvent) => unknown,
  ): void;
  isOpen(page: string): boolean;
}

interface Page {
  readonly response: ServerResponse;
  stop: () => void;
}

export function createPages(): Pages {
  const pages = new Map<string, Page>();
  return {
    join: (id, response) => {
      const page: Page = { response, stop: () => undefined };
      pages.set(id, page);
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.flushHeaders();
      response.once('close', () => {
        page.stop();
        if (pages.get(id) === page) pages.delete(id);
      });
    },
    watch: (id, file, tell) => {
      const page = pages.get(id);
      if (page === undefined) return;
      page.stop();
      page.stop =
        file === undefined
          ? () => undefined
          : watchFile(
              file.path,
              (event) => page.response.write(`${JSON.stringify(tell(event))}\n`),
              { since: file.since },
            );
    },
    isOpen: (id) => pages.has(id),
  };
}
