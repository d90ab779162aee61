import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileStore, dataFolder } from '@archivolt/files';
import { defineCommand } from '../command.js';
import { openDesktop } from '../desktop.js';
import { openInBrowser } from '../open-in-browser.js';
import { startDesignServer } from '../server/design-server.js';

/** `archivolt open`: the desktop app where Electron is there, else the designer in the browser. */
export const command = defineCommand({
  verb: 'open',
  summary: 'open the designer',
  args: '[file]',
  options: [
    { flags: '--browser', summary: 'in the browser, even where the desktop app is there' },
    { flags: '--no-launch', summary: 'print the address and start no browser' },
  ],
  run: async ({ args: [file], options, json, io }) => {
    const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
    const path = file === undefined ? undefined : resolve(io.cwd, file);
    if (path !== undefined && !(await io.exists(path))) {
      io.err(`There is no file ${file}. Start a new one with archivolt new --out ${file}.\n`);
      return 2;
    }
    if (options['browser'] !== true && options['launch'] !== false) {
      const isOpen = await openDesktop(root, path);
      if (isOpen) return 0;
    }
    const designer = join(root, 'packages', 'designer', 'dist');
    if (!existsSync(join(designer, 'index.html'))) {
      io.err('The designer is not built. Run npm run build first.\n');
      return 2;
    }
    const server = await startDesignServer({
      designer,
      folder: io.cwd,
      ...(path === undefined ? {} : { file: path }),
      store: createFileStore({ folder: dataFolder(process.env), now: Date.now }),
      platform: PLATFORMS[process.platform] ?? 'linux',
      token: randomBytes(24).toString('base64url'),
    });
    if (json) io.out(`${JSON.stringify({ url: server.url })}\n`);
    else io.out(`Archivolt is at ${server.url}\nCtrl C ends it.\n`);
    if (options['launch'] !== false) openInBrowser(server.url);
    await ended();
    await server.close();
    return 0;
  },
});

const PLATFORMS: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' };

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
