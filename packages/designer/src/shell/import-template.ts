import type { ActionContext } from '../actions/define-action.js';
import type { OpenedFile } from '../host/host-port.js';

/** Opens a SAM or CloudFormation template as a new design. */
export async function importTemplate(context: ActionContext, file: OpenedFile): Promise<void> {
  context.session.notify(`${file.name} is no .arch file.`);
  await Promise.resolve();
}
