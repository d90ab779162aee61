import { copyFragment } from '@archivolt/model';
import { centre } from '@archivolt/render';
import { templateReader } from '../code/template-reader.js';
import { boxOfFragment, offsetTo, pasteFragment } from './paste-fragment.js';
import { pointedAt } from './pointed.js';
import type { Stage } from './stage.js';

/**
 * Puts resources in that are on the clipboard as text: a template, or a piece of one. One step to
 * undo. False when the text is none.
 */
export async function pasteTemplate(stage: Stage, text: string): Promise<boolean> {
  const { session } = stage;
  const reader = templateReader();
  const opened = await reader
    .read({ name: 'the clipboard', source: { snippet: text } })
    .finally(() => reader.close());
  if (opened === undefined || opened.kind === 'none') return false;
  if (opened.kind === 'unreadable') {
    const [problem] = opened.problems;
    session.notify(`The resources on the clipboard cannot be read. ${problem?.message ?? ''}`);
    return true;
  }
  const { document } = opened;
  const fragment = copyFragment(document, Object.keys(document.nodes));
  const box = boxOfFragment(fragment);
  const at = pointedAt(stage) ?? centre(stage.seen());
  pasteFragment(stage, fragment, box === undefined ? at : offsetTo(at, box));
  return true;
}
