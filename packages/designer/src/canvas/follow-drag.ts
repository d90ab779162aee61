import type { Stage } from './stage.js';

/** What React Flow puts a card into. */
const WRAPPER = '.react-flow__node';

/**
 * Cards that are dragged are moved in the page itself, in the frame that paints their wires: React Flow hears of it at
 * the drop. What it wrote for them is put back then, so that what it knows of the page is true again.
 */
export function followDrag(stage: Stage, element: HTMLElement): () => void {
  let before: ReadonlyMap<string, unknown> = new Map();
  return stage.onFrame(() => {
    const shifted = stage.shifted();
    if (shifted.size === 0 && before.size === 0) return;
    for (const id of stage.store.get().mounted) {
      if (!shifted.has(id) && !before.has(id)) continue;
      const node = stage.scene().nodes.get(id);
      const card = element.querySelector<HTMLElement>(`${WRAPPER}[data-id="${CSS.escape(id)}"]`);
      if (node === undefined || card === null) continue;
      card.style.transform = `translate(${node.x}px,${node.y}px)`;
    }
    before = shifted;
  });
}
