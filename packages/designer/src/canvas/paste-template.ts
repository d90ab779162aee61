import { copyFragment } from '@archivolt/model';
import { NODE_HEIGHT, NODE_WIDTH, union } from '@archivolt/render';
import { createElk } from './elk-engine.js';
import { snap } from './gestures/gesture.js';
import { pasteFragment } from './paste-fragment.js';
import type { Stage } from './stage.js';

/**
 * Puts resources in that are on the clipboard as text: a template, or a piece of one. One step to
 * undo. False when the text is none.
 */
export async function pasteTemplate(stage: Stage, text: string): Promise<boolean> {
  const [{ importTemplate, templateOfSnippet }, { reprint }, { layOut }] = await Promise.all([
    import('@archivolt/importers'),
    import('@archivolt/exporters'),
    import('@archivolt/render'),
  ]);
  const template = templateOfSnippet(text);
  if (template === undefined) return false;
  const { session } = stage;
  const bytes = new TextEncoder().encode(template);
  const imported = importTemplate(bytes, { file: 'the clipboard', reprint });
  if (!imported.ok) {
    const [problem] = imported.problem;
    session.notify(`The resources on the clipboard cannot be read. ${problem?.message ?? ''}`);
    return true;
  }
  const document = await layOut(imported.value.document, createElk());
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
