import { nestedTemplate } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import { openRequested } from '../shell/files.js';
import type { SessionState } from '../state/session-state.js';

/** The path of the template that the one node that is selected is made of. */
export function nestedPath({ selection, document }: SessionState): string | undefined {
  const [id, ...others] = selection;
  const node = others.length > 0 ? undefined : document.nodes[id ?? ''];
  return node === undefined ? undefined : nestedTemplate(node);
}

/** Opens the nested template in the place of this design, from the folder of the template that names it. */
export async function openNested(context: ActionContext): Promise<void> {
  const { session, host } = context;
  const state = session.getState();
  const path = nestedPath(state);
  if (path === undefined) return;
  if (host.beside === undefined) {
    session.notify(`This page cannot reach ${path}: use the app, or archivolt open.`);
    return;
  }
  const { template, file, document } = state;
  const from = template?.handle ?? file.handle;
  const folder = document.settings?.linkedTemplate?.replace(/[^/]*$/, '') ?? '';
  const read = await host.beside.read(from, template?.handle === undefined ? folder + path : path);
  if (!read.ok) {
    session.notify(`${path} is not beside this design.`);
    return;
  }
  const { bytes, handle } = read.value;
  await openRequested(context, { name: path.replace(/^.*\//, ''), bytes, handle });
}
