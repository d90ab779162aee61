import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { kindWords } from './state-looks.js';
import type { StateRow } from './state-rows.js';
import { StateIcon } from './StateIcon.js';
import styles from './states.module.css';

/** All states in words: one tab stop, arrow keys inside. */
export function StateList(props: {
  readonly rows: readonly StateRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { rows, chosen, onChoose } = props;
  const list = useRef<HTMLUListElement>(null);
  const stop = rows.some(({ node }) => node.id === chosen) ? chosen : rows[0]?.node.id;
  useEffect(() => {
    const at = rows.findIndex(({ node }) => node.id === chosen);
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [rows, chosen]);
  const step = (event: KeyboardEvent) => {
    const to = STEPS[event.key]?.(
      rows.findIndex(({ node }) => node.id === stop),
      rows.length,
    );
    const next = rows[to ?? -1];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(next.node.id);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ul ref={list} className={styles.list} aria-label="States">
      {rows.map(({ node, depth, ways }) => (
        <li key={node.id} style={{ paddingLeft: depth * INDENT }}>
          <button
            type="button"
            aria-pressed={node.id === chosen}
            tabIndex={node.id === stop ? 0 : -1}
            onClick={() => onChoose(node.id)}
            onKeyDown={step}
          >
            <StateIcon type={node.type} isSmall />
            <span className={styles.words}>
              <b>{node.name}</b>
              <span>{kindWords(node)}</span>
              {ways !== '' && <span>{ways}</span>}
              {node.faults.map((fault) => (
                <em key={fault}>{fault}</em>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const INDENT = 14;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
