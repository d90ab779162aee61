import { fitName, fitNameLines } from '@archivolt/render';
import type { NodeProps } from '@xyflow/react';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { Badge } from './Badge.js';
import { cardFlags } from './card-state.js';
import { marksOf } from './marks.js';
import { NameField } from './NameField.js';
import { spoken } from './spoken.js';
import { useStage, useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** One service: icon, name, the fact that a reviewer asks for. */
export const NodeCard = memo(function NodeCard({ id }: NodeProps): ReactNode {
  const stage = useStageHandle();
  const session = useSessionHandle();
  const node = useSyncExternalStore(stage.onScene, () => stage.settledScene().nodes.get(id));
  const flags = useSyncExternalStore(stage.onChange, () => cardFlags(stage, id));
  const mark = useSession((state) => marksOf(state.diagnostics).get(id));
  const label = useSession(() => spoken(session, stage, id));
  const size = useStage((state) => nameSize(state.level, state.percent));
  const isRenaming = useStage((state) => state.renaming === id);
  if (node === undefined) return null;
  const lines = size === undefined ? [fitName(node.name)] : fitNameLines(node.name, size);
  return (
    <div
      className={styles.node}
      data-node-id={id}
      data-service={node.service}
      data-state={flags}
      data-shape={node.shape}
      role="treeitem"
      aria-label={label}
      aria-selected={flags.includes('selected')}
      tabIndex={-1}
    >
      <ServiceIcon service={node.service} size={28} />
      <div className={styles.text}>
        {isRenaming ? (
          <NameField id={id} name={node.name} />
        ) : (
          <b title={lines.join('') === node.name ? undefined : node.name} data-lines={lines.length}>
            {lines.join('\n')}
          </b>
        )}
        <span>{node.detail}</span>
      </div>
      {mark === undefined ? null : <Badge mark={mark} />}
      {flags.includes('locked') ? <LockMark /> : null}
      {flags.includes('port') ? <OutPort /> : null}
    </div>
  );
});

function LockMark(): ReactNode {
  return (
    <svg className={styles.lock} viewBox="0 0 10 10" aria-hidden="true">
      <path d="M3 4.5V3.2a2 2 0 0 1 4 0v1.3M2.2 4.5h5.6v4H2.2z" />
    </svg>
  );
}

function OutPort(): ReactNode {
  return (
    <i className={styles.port} data-port="out" title="Draw a wire">
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <path d="M4 1.5v5M1.5 4h5" />
      </svg>
    </i>
  );
}

/** Between 45 and 85 % the name holds its size on screen, so fewer letters fit; in steps, so that a zoom draws no card anew. */
function nameSize(level: string, percent: number): number | undefined {
  return level === 'names' ? 11 / (Math.floor(percent / 5) / 20) : undefined;
}
