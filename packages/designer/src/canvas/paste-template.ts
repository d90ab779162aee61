import { copyFragment } from '@archivolt/model';
import { NODE_HEIGHT, NODE_WIDTH, union } from '@archivolt/render';
import { templateReader } from '../code/template-reader.js';
import { snap } from './gestures/gesture.js';
import { pasteFragment } from './paste-fragment.js';
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
  const box = union(
    Object.values(document.layout.nodes).map(({ x, y }) => ({
      x,
      y,
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
    })),
  );
  const seen = stage.seen();
  const offset = {
    x: snap(seen.x + (seen.width - (box?.width ?? 0)) / 2 - (box?.x ?? 0)),
    y: snap(seen.y + (seen.height - (box?.height ?? 0)) / 2 - (box?.y ?? 0)),
  };
  pasteFragment(stage, fragment, offset);
  return true;
}
