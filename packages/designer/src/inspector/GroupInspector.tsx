import type { SceneGroup } from '@archivolt/render';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { countOf } from '../controls/words.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';
import { NameField } from './NameField.js';
import { NodeLinks } from './NodeLinks.js';

/** A frame around nodes that belong together: its title, and what it holds. */
export function GroupInspector({ group }: { readonly group: SceneGroup }): ReactNode {
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const nodes = group.members.flatMap((id) => graph.node(id) ?? []);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headText}>
          <NameField
            label="Title"
            name={group.title}
            rename={(title) =>
              session.edit({ edit: 'group.rename', args: { groupId: group.id, title } })
            }
          />
          <p className={styles.sub}>Group of {countOf(nodes.length, 'node')}</p>
        </div>
      </header>
      <Fold title="Members" memory="group/Members" count={nodes.length}>
        <NodeLinks nodes={nodes} />
        <p className={styles.hint}>
          A group is looks alone: nothing is exported for it. It follows its members.
        </p>
        <Button
          kind="line"
          isSmall
          onClick={() => session.edit({ edit: 'group.remove', args: { ids: [group.id] } })}
        >
          Ungroup
        </Button>
      </Fold>
    </>
  );
}
