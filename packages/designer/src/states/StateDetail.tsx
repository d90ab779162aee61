import { isMap, isReference, type StateNode, type Value } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { fitSelection } from '../canvas/commands.js';
import { Button } from '../controls/Button.js';
import { SCROLLS } from '../controls/scrolls.js';
import { useApp } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import styles from './states.module.css';

/** A state as it is written, and the ways to what it says and to what it runs. */
export function StateDetail(props: {
  readonly machine: string;
  readonly state: StateNode;
}): ReactNode {
  const { machine, state } = props;
  const { ui, session } = useApp();
  const nodes = useSession(({ document }) => document.nodes);
  const text = useMemo(() => {
    const nameOf = (id: string) => nodes[id]?.name ?? id;
    return JSON.stringify(named(state.written ?? {}, nameOf), undefined, 2);
  }, [state, nodes]);
  const run = useMemo(() => firstReference(state.written), [state]);
  const runs = run === undefined ? undefined : nodes[run]?.name;
  const go = (id: string) => {
    ui.patch({ dialog: undefined });
    session.reveal({ node: id });
    fitSelection(session);
  };
  const code = () => {
    ui.patch({ dialog: undefined });
    session.update({ mode: 'split' });
    session.reveal({ node: machine, state: state.name });
  };
  if (state.written === undefined) return null;
  return (
    <section className={styles.detail} aria-label={`Definition of ${state.name}`}>
      <pre {...SCROLLS}>{text}</pre>
      <div>
        <Button kind="line" isSmall onClick={code}>
          Show code
        </Button>
        {run !== undefined && runs !== undefined && (
          <Button kind="line" isSmall onClick={() => go(run)}>
            Go to {runs}
          </Button>
        )}
      </div>
    </section>
  );
}

function named(value: Value, nameOf: (id: string) => string): Value {
  if (isReference(value)) {
    return `\${${nameOf(value.$ref)}${value.attr === undefined ? '' : `.${value.attr}`}}`;
  }
  if (Array.isArray(value)) return value.map((item: Value) => named(item, nameOf));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, named(item, nameOf)] as const),
  );
}

function firstReference(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (isReference(value)) return value.$ref;
  const items: readonly Value[] = Array.isArray(value)
    ? value
    : isMap(value)
      ? Object.values(value)
      : [];
  for (const item of items) {
    const found = firstReference(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
