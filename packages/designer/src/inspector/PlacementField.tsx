import type { NodeView } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Picker } from '../controls/Picker.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './inspector.module.css';

const OUTSIDE = 'outside';

/** Which subnet a node runs in, or which VPC a subnet is of: the same edit as a drop on the canvas. */
export function PlacementField(props: { readonly node: NodeView }): ReactNode {
  const { node } = props;
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const isSubnet = node.can('container')?.of === 'subnet';
  const containers = graph
    .nodes()
    .filter((it) => it.can('container')?.of === (isSubnet ? 'vpc' : 'subnet'));
  const current = isSubnet ? node.vpc()?.id : node.subnets()[0]?.id;
  const place = (id: string) =>
    session.edit({
      edit: 'node.place',
      args: { nodeId: node.id, container: id === OUTSIDE ? null : id },
    });
  return (
    <div className={styles.row}>
      <span className={styles.label}>Network</span>
      <Picker
        label="Network"
        value={current ?? OUTSIDE}
        options={[
          { value: OUTSIDE, title: 'Outside a VPC' },
          ...containers.map((it) => ({
            value: it.id,
            title: it.name,
            note: isSubnet ? undefined : it.vpc()?.name,
            icon: <ServiceIcon service={it.service.id} size={16} />,
          })),
        ]}
        onChange={place}
      />
    </div>
  );
}
