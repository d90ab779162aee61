import type { ActionContext } from '../actions/define-action.js';
import { failed, type BesideFile, type HostResult } from '../host/host-port.js';

/** A file that the template of the design names, from the folder of that template. */
export async function readBeside(
  { session, host }: Pick<ActionContext, 'session' | 'host'>,
  path: string,
): Promise<HostResult<BesideFile>> {
  if (host.beside === undefined) {
    const message = `This page cannot reach ${path}: use the app, or archivolt open.`;
    return failed('denied', message);
  }
  const { template, file, document } = session.getState();
  const from = template?.handle ?? file.handle;
  const folder = document.settings?.linkedTemplate?.replace(/[^/]*$/, '') ?? '';
  const read = await host.beside.read(from, template?.handle === undefined ? folder + path : path);
  return read.ok ? read : failed('not-found', `${path} is not beside this design.`);
}
