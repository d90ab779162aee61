import { copyFragment } from '@archivolt/model';
import { templateReader } from '../code/template-reader.js';
import { snap } from './gestures/gesture.js';
import { boxOfFragment, pasteFragment } from './paste-fragment.js';
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
  const seen = stage.seen();
  const at = pointedAt(stage) ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const offset = {
    x: snap(at.x - (box?.width ?? 0) / 2 - (box?.x ?? 0)),
    y: snap(at.y - (box?.height ?? 0) / 2 - (box?.y ?? 0)),
  };
  pasteFragment(stage, fragment, offset);
  return true;
}
