import type { App } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks for a newer version, where the packaged app names a place of releases: there is none yet, so
 * nothing is asked of any machine. What is found is installed when the user quits.
 */
export async function lookForUpdates({ isPackaged }: Pick<App, 'isPackaged'>): Promise<void> {
  if (!isPackaged || !existsSync(join(process.resourcesPath, 'app-update.yml'))) return;
  const { default: updater } = await import('electron-updater');
  updater.autoUpdater.logger = null;
  updater.autoUpdater.on('error', () => undefined); // no network: another time
  await updater.autoUpdater.checkForUpdates().catch(() => undefined);
}
