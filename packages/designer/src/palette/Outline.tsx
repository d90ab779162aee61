import type { GraphView } from '@archivolt/model';
import type { Scene } from '@archivolt/render';
import { Search } from 'lucide-react';
import {
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { outlineOf } from '../canvas/outline.js';
import { spokenOf } from '../canvas/spoken.js';
import { stageOf } from '../canvas/stage.js';
import { Icon } from '../controls/Icon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { OutlineTree } from './OutlineTree.js';
import { opened, rowsOf } from './outline-rows.js';
import styles from './palette.module.css';

const NONE: ReadonlySet<string> = new Set();

/** What is drawn: containers and groups, the nodes in them, the wires that start there. */
export function Outline(): ReactNode {
  const stage = stageOf(useSessionHandle());
  const tree = useRef<HTMLDivElement>(null);
  const scene = useDeferredValue(useSyncExternalStore(stage.onScene, stage.wholeScene));
  const graph = useSession((state) => state.graph);
  const [query, setQuery] = useState('');
  const [folded, setFolded] = useState(NONE);
  const items = outlineOf(scene);
  const [active, setActive] = useState<string>();
  const chosen = useSession((state) => [...state.selection].at(-1));
  const [followed, setFollowed] = useState<string>();
  if (chosen !== followed) {
    setFollowed(chosen);
    if (chosen !== undefined) {
      setActive(chosen);
      setFolded(opened(items, folded, chosen));
    }
  }
  const wordsOf = useMemo(() => wordsIn(scene, graph), [scene, graph]);
  const isFinding = query.trim() !== '';
  const rows = useMemo(
    () => rowsOf({ items, folded, query, wordsOf }),
    [items, folded, query, wordsOf],
  );
  const onFold = useCallback((id: string, isFolded: boolean) => {
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  return (
    <>
      <div className={styles.search}>
        <Icon of={Search} size={14} />
        <input
          aria-label="Find in the drawing"
          placeholder="Find in the drawing"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            tree.current?.focus();
          }}
        />
      </div>
      {rows.length === 0 ? (
        <p className={`${styles.list} ${styles.none}`}>
          {isFinding ? 'Nothing in the drawing is called that.' : 'Nothing is drawn yet.'}
        </p>
      ) : (
        <OutlineTree
          ref={tree}
          scene={scene}
          rows={rows}
          folded={isFinding ? NONE : folded}
          active={active}
          onFold={onFold}
          onActive={setActive}
        />
      )}
    </>
  );
}

/** What each item is found by, put together once. */
function wordsIn(scene: Scene, graph: GraphView): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const words = known.get(id) ?? spokenOf({ scene, graph, diagnostics: [] }, id);
    known.set(id, words);
    return words;
  };
}
