import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Starts the desktop app and waits until it ends. False where it is not there: no Electron
 * binary, or the app is not built.
 */
export async function openDesktop(root: string, file: string | undefined): Promise<boolean> {
  const app = join(root, 'electron');
  const binary = electronBinary(join(app, 'node_modules', 'electron'));
  const isHeadless =
    process.platform === 'linux' &&
    process.env['DISPLAY'] === undefined &&
    process.env['WAYLAND_DISPLAY'] === undefined;
  if (binary === undefined || isHeadless || !existsSync(join(app, 'dist', 'main.js'))) return false;
  return new Promise((resolve) => {
    const args = file === undefined ? [app] : [app, file];
    const child = spawn(binary, args, { stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', () => resolve(true));
  });
}

/** The package names its binary in `path.txt` once that was fetched. */
function electronBinary(folder: string): string | undefined {
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const binary = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
