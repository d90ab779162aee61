import type { Scene } from '@archivolt/render';
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { OutlineItem } from '../canvas/outline.js';
import { ItemMenu } from '../shell/ItemMenu.js';
import { useSessionHandle } from '../state/session-context.js';
import { OutlineRow } from './OutlineRow.js';
import { moveBy } from './outline-rows.js';
import { ROW, scrollToRow, useRowWindow } from './use-row-window.js';
import styles from './outline.module.css';

interface OutlineTreeProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly scene: Scene;
  readonly rows: readonly OutlineItem[];
  readonly folded: ReadonlySet<string>;
  /** The row that keys start from: where they went last, or what was selected since. */
  readonly active: string | undefined;
  readonly onFold: (id: string, isFolded: boolean) => void;
  readonly onActive: (id: string | undefined) => void;
}

/** The rows as one tree with one tab stop; only those near what is seen are in the page. */
export function OutlineTree(props: OutlineTreeProps): ReactNode {
  const { ref, scene, rows, folded, active, onFold, onActive } = props;
  const session = useSessionHandle();
  const window = useRowWindow(ref);
  useInView(props);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const choose = ({ id, kind }: OutlineItem, isAdded: boolean): void => {
    onActive(id);
    if (isAdded) session.select([id], 'toggle');
    else session.reveal(kind === 'wire' ? { edge: id } : { node: id });
  };
  const rowUnder = ({ target }: MouseEvent): OutlineItem | undefined => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    return rows[Number(line?.dataset['row'])];
  };
  const onClick = (event: MouseEvent): void => {
    const row = rowUnder(event);
    if (row === undefined || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-fold]') !== null) onFold(row.id, !folded.has(row.id));
    else if (event.shiftKey) session.select(between(rows, at, row));
    else choose(row, event.ctrlKey || event.metaKey);
  };
  // By keys it is the menu of the row that they are at.
  const onContextMenu = (event: MouseEvent): void => {
    const row = rowUnder(event) ?? (event.button === 2 ? undefined : rows[at]);
    if (row === undefined || session.getState().selection.has(row.id)) return;
    onActive(row.id);
    session.select([row.id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isAdded = event.ctrlKey || event.metaKey || event.shiftKey;
    const row = rows[at];
    if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault();
      choose(row, isAdded);
      return;
    }
    const move =
      isAdded || event.altKey
        ? undefined
        : moveBy(event.key, { rows, at, folded, page: window.page });
    if (move === undefined) return;
    event.preventDefault();
    if (move.kind !== 'go') onFold(move.id, move.kind === 'fold');
    else onActive(rows[move.to]?.id);
  };
  const shown = rows
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => index === at || (index >= window.from && index < window.to));
  return (
    <ItemMenu>
      <div
        ref={ref}
        className={styles.tree}
        role="tree"
        aria-label="Outline"
        aria-multiselectable="true"
        aria-activedescendant={rowId(at)}
        tabIndex={0}
        onScroll={window.onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
      >
        <div role="presentation" className={styles.rows} style={{ height: rows.length * ROW }}>
          {shown.map(({ row, index }) => (
            <OutlineRow
              key={row.id}
              id={rowId(index)}
              index={index}
              scene={scene}
              item={row}
              isActive={index === at}
              isFolded={folded.has(row.id)}
            />
          ))}
        </div>
      </div>
    </ItemMenu>
  );
}

/** From where one is to a row: all of that row's kind. */
function between(rows: readonly OutlineItem[], at: number, row: OutlineItem): readonly string[] {
  const to = rows.indexOf(row);
  const span = rows.slice(Math.min(at, to), Math.max(at, to) + 1);
  return span.filter(({ kind }) => kind === row.kind).map(({ id }) => id);
}

function rowId(index: number): string {
  return `outline-${index}`;
}

/** Brings the row that keys start from into view, once for each. */
function useInView({ ref, rows, active }: OutlineTreeProps): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === active);
    if (ref.current === null || active === shown.current || at < 0) return;
    shown.current = active;
    scrollToRow(ref.current, at);
  }, [ref, active, rows]);
}
