import { join } from 'node:path';
import {
  readDesignFile,
  saveDesignFile,
  type DesignFile,
  type SavedDesign,
} from './design-files.js';
import { createDrafts, type Drafts } from './drafts.js';
import { createFileVersions, type FileVersions } from './file-versions.js';
import { createRecentFiles, type RecentFiles } from './recent-files.js';
import { pathBeside } from './path-beside.js';
import { failed, type FileResult } from './result.js';

/** Designs on disk, and what Archivolt remembers of them in a folder of its own. */
export interface FileStore {
  readonly recents: RecentFiles;
  readonly drafts: Drafts;
  readonly versions: FileVersions;
  read(path: string): Promise<FileResult<DesignFile>>;
  /** Keeps what is replaced and what is written as versions. */
  save(path: string, text: string, expected?: string): Promise<FileResult<SavedDesign>>;
  readonly beside: Beside;
}

/** Templates in the folder of a file or below it, by what they are called there. */
interface Beside {
  read(file: string | undefined, name: string): Promise<FileResult<DesignFile>>;
  save(
    file: string | undefined,
    name: string,
    options: { readonly text: string; readonly expected?: string | undefined },
  ): Promise<FileResult<SavedDesign>>;
}

function besideIn({ read, save }: Pick<FileStore, 'read' | 'save'>): Beside {
  const none = failed('not-found', 'There is no such file beside this one.');
  const pathOf = (file: string | undefined, name: string) =>
    file === undefined ? undefined : pathBeside(file, name);
  return {
    read: async (file, name) => {
      const path = await pathOf(file, name);
      return path === undefined ? none : read(path);
    },
    save: async (file, name, { text, expected }) => {
      const path = await pathOf(file, name);
      return path === undefined ? none : save(path, text, expected);
    },
  };
}

export function createFileStore(options: {
  readonly folder: string;
  readonly now: () => number;
}): FileStore {
  const { folder, now } = options;
  const versions = createFileVersions({ folder: join(folder, 'versions'), now });
  const files: Pick<FileStore, 'read' | 'save'> = {
    read: (path) => readDesignFile(path),
    save: async (path, text, expected) => {
      const backUp = (bytes: Uint8Array) => versions.keep(path, bytes);
      const saved = await saveDesignFile(path, text, {
        backUp,
        ...(expected === undefined ? {} : { expected }),
      });
      if (saved.ok) await versions.keep(path, Buffer.from(text, 'utf8'));
      return saved;
    },
  };
  return {
    recents: createRecentFiles({ file: join(folder, 'recent-files.json'), now }),
    drafts: createDrafts({ folder: join(folder, 'drafts'), now }),
    versions,
    ...files,
    beside: besideIn(files),
  };
}
