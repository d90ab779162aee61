import { updateProject, type ProjectUpdate } from '@archivolt/files';
import { isFailure, type Io } from './io.js';

/** Writes an export into a folder. What the user changed there stays, unless it shall be overwritten. */
export function writeProject(
  io: Io,
  folder: string,
  {
    files,
    overwrite,
  }: { readonly files: ReadonlyMap<string, string>; readonly overwrite: boolean },
): Promise<ProjectUpdate> {
  const place = {
    read: async (path: string) => {
      const found = await io.read(`${folder}/${path}`);
      return isFailure(found) ? undefined : found;
    },
    write: (path: string, text: string) => io.write(`${folder}/${path}`, text),
  };
  const all = [...files].map(([path, text]) => ({ path, text }));
  return updateProject(place, all, { overwrite });
}
