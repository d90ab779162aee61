import { nestedTemplate } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import { openRequested } from '../shell/files.js';
import type { SessionState } from '../state/session-state.js';
import { readBeside } from './read-beside.js';

/** The path of the template that the one node that is selected is made of. */
export function nestedPath({ selection, document }: SessionState): string | undefined {
  const [id, ...others] = selection;
  const node = others.length > 0 ? undefined : document.nodes[id ?? ''];
  return node === undefined ? undefined : nestedTemplate(node);
}

/** Opens the nested template in the place of this design, from the folder of the template that names it. */
export async function openNested(context: ActionContext): Promise<void> {
  const { session } = context;
  const path = nestedPath(session.getState());
  if (path === undefined) return;
  const read = await readBeside(context, path);
  if (!read.ok) {
    session.notify(read.failure.message);
    return;
  }
  const { bytes, handle } = read.value;
  await openRequested(context, { name: path.replace(/^.*\//, ''), bytes, handle });
}
