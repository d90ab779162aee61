import { mentionsOf, logicalId } from '@archivolt/model';
import type { SceneWire } from '@archivolt/render';
import { useMemo, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { EndsHead } from './EndsHead.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';

/** A wire that is drawn because a property names the other node: which ones, and how to take it out. */
export function ReferenceInspector({ wire }: { readonly wire: SceneWire }): ReactNode {
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const [from, to] = [graph.node(wire.from), graph.node(wire.to)];
  const paths = useMemo(() => {
    if (from === undefined || to === undefined) return [];
    const id = to.record.logicalId ?? logicalId(to.name);
    return mentionsOf(from.record)
      .filter(({ node, name }) => node === to.id || name === id)
      .map(({ path }) => path.join('.').replace('#.', '#'));
  }, [from, to]);
  if (from === undefined || to === undefined) return null;
  return (
    <>
      <EndsHead from={from} to={to} kind="placement" verb="names" />
      <Fold title="Properties" memory="reference/Properties" count={paths.length}>
        <ul className={styles.list}>
          {paths.map((path) => (
            <li key={path}>
              <button
                type="button"
                className={styles.listButton}
                onClick={() => session.reveal({ node: from.id, property: path })}
              >
                <span className={`${styles.mono} ${styles.ellipsis}`}>{path}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles.hint}>
          Drawn from a reference in the properties. CloudFormation makes {to.name} first; nothing is
          granted by it.
        </p>
        <Button
          kind="line"
          isSmall
          onClick={() =>
            session.edit({ edit: 'reference.remove', args: { from: from.id, to: to.id } })
          }
        >
          Remove the reference
        </Button>
      </Fold>
    </>
  );
}
