import type { NodeView } from '@archivolt/model';
import type { SceneWire } from '@archivolt/render';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useSessionHandle } from '../state/session-context.js';
import styles from './inspector.module.css';
import { WireSample } from './WireSample.js';

/** From where to where a wire leads, each end a way to its node. */
export function EndsHead(props: {
  readonly from: NodeView;
  readonly to: NodeView;
  readonly kind: SceneWire['kind'];
  readonly verb: string;
}): ReactNode {
  const { from, to, kind, verb } = props;
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <div className={styles.ends}>
          <End node={from} />
          <Icon of={ArrowRight} size={14} />
          <End node={to} />
        </div>
        <p className={styles.kind}>
          <WireSample kind={kind} />
          {from.name} {verb} {to.name}
        </p>
      </div>
    </header>
  );
}

function End({ node }: { readonly node: NodeView }): ReactNode {
  const session = useSessionHandle();
  return (
    <button type="button" className={styles.end} onClick={() => session.reveal({ node: node.id })}>
      <ServiceIcon service={node.service.id} size={22} />
      <span>{node.name}</span>
    </button>
  );
}
