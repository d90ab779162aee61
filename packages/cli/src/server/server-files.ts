import { fileId, type FileStore } from '@archivolt/files';

/** What a session may touch: the file it was opened with, recent files, drafts' files, and what it created. */
export interface ServerFiles {
  readonly folder: string;
  readonly file?: string;
  readonly store: FileStore;
  readonly platform: string;
  /** Paths by the id that the page knows. */
  readonly paths: ReadonlyMap<string, string>;
  /** Lets the page use this path from now on, by the id that is returned. */
  allow(path: string): string;
}

export function createServerFiles(
  options: Pick<ServerFiles, 'folder' | 'file' | 'store' | 'platform'>,
): ServerFiles {
  const paths = new Map<string, string>();
  return {
    ...options,
    paths,
    allow: (path) => {
      const id = fileId(path);
      paths.set(id, path);
      return id;
    },
  };
}
