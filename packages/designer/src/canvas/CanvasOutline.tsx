import { useSyncExternalStore, type ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { spoken } from './card-state.js';
import { useStage, useStageHandle } from './stage-context.js';
import { inReading } from './walking.js';

/** How many painted nodes stand in the accessibility tree at once, around the selected one. */
const WINDOW = 24;

/** What is painted, for those who do not see it: a window on the list of nodes. */
export function CanvasOutline(): ReactNode {
  const stage = useStageHandle();
  const session = useSessionHandle();
  const isPainted = useStage((state) => state.level === 'icons' || state.level === 'map');
  const scene = useSyncExternalStore(stage.onScene, stage.scene);
  const selection = useSession((state) => state.selection);
  const [chosen] = selection;
  if (!isPainted || scene.nodes.size === 0) return null;
  const all = inReading(stage);
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === chosen),
  );
  const from = Math.max(0, Math.min(at - WINDOW / 2, all.length - WINDOW));
  return (
    <div className="visually-hidden">
      {all.slice(from, from + WINDOW).map((node, index) => (
        <div
          key={node.id}
          role="treeitem"
          data-outline-id={node.id}
          aria-selected={selection.has(node.id)}
          aria-setsize={all.length}
          aria-posinset={from + index + 1}
        >
          {spoken(session, stage, node.id)}
        </div>
      ))}
    </div>
  );
}
