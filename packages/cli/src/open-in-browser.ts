import { spawn } from 'node:child_process';

/** Asks the system to show an address. Where it cannot, the printed address remains. */
export function openInBrowser(url: string): void {
  const isHeadless =
    process.platform === 'linux' &&
    process.env['DISPLAY'] === undefined &&
    process.env['WAYLAND_DISPLAY'] === undefined;
  if (isHeadless || process.env['CI'] !== undefined) return;
  const [command, ...args] = opener();
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
