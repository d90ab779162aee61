import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Archivolt keeps its own data on this system: recent files, drafts, earlier versions. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string {
  const home = homedir();
  const usual: Readonly<Record<string, string>> = {
    darwin: join(home, 'Library', 'Application Support'),
    win32: environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'),
  };
  const state = environment['XDG_STATE_HOME'] || undefined;
  return join(state ?? usual[platform] ?? join(home, '.local', 'state'), 'archivolt');
}
