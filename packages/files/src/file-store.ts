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
import type { FileResult } from './result.js';

/** Designs on disk, and what Archivolt remembers of them in a folder of its own. */
export interface FileStore {
  readonly recents: RecentFiles;
  readonly drafts: Drafts;
  readonly versions: FileVersions;
  read(path: string): Promise<FileResult<DesignFile>>;
  /** Keeps what is replaced and what is written as versions. */
  save(path: string, text: string, expected?: string): Promise<FileResult<SavedDesign>>;
}

export function createFileStore(options: {
  readonly folder: string;
  readonly now: () => number;
}): FileStore {
  const { folder, now } = options;
  const versions = createFileVersions({ folder: join(folder, 'versions'), now });
  return {
    recents: createRecentFiles({ file: join(folder, 'recent-files.json'), now }),
    drafts: createDrafts({ folder: join(folder, 'drafts'), now }),
    versions,
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
}
