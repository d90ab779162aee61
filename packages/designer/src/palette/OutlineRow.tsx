import type { Scene } from '@archivolt/render';
import {
  ArrowUpRight,
  ChevronRight,
  CircleAlert,
  Frame,
  Image,
  TriangleAlert,
  Type,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { marksOf } from '../canvas/marks.js';
import type { OutlineItem } from '../canvas/outline.js';
import { spokenOf, verbOf } from '../canvas/spoken.js';
import { Icon } from '../controls/Icon.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { WireSample } from '../inspector/WireSample.js';
import { useSession } from '../state/session-context.js';
import { ROW } from './use-row-window.js';
import styles from './outline.module.css';

interface OutlineRowProps {
  readonly id: string;
  readonly scene: Scene;
  readonly item: OutlineItem;
  readonly index: number;
  readonly isActive: boolean;
  readonly isFolded: boolean;
}

/** One item: its name for the eye, with kind, place and problems for the ear. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps): ReactNode {
  const { scene, item, index, isActive, isFolded } = props;
  const { id, level, hasInner } = item;
  const graph = useSession((state) => state.graph);
  const diagnostics = useSession((state) => state.diagnostics);
  const isSelected = useSession((state) => state.selection.has(id));
  return (
    <div
      id={props.id}
      className={styles.row}
      role="treeitem"
      style={{ top: index * ROW, paddingLeft: 4 + (level - 1) * 12 }}
      data-row={index}
      data-kind={item.kind}
      data-active={isActive ? '' : undefined}
      data-hidden={isUnseen(scene, item) ? '' : undefined}
      aria-label={spokenOf({ scene, graph, diagnostics }, id)}
      aria-level={level}
      aria-posinset={item.at}
      aria-setsize={item.of}
      aria-selected={isSelected}
      aria-expanded={hasInner ? !isFolded : undefined}
      tabIndex={-1}
    >
      <i className={styles.fold} data-fold={hasInner ? '' : undefined} aria-hidden>
        {hasInner && <Icon of={ChevronRight} size={12} />}
      </i>
      <Look scene={scene} item={item} />
      <Problems id={id} />
    </div>
  );
});

function isUnseen({ nodes, containers, wires }: Scene, { id, kind }: OutlineItem): boolean {
  if (kind === 'wire') return !wires.has(id);
  return kind === 'node' && !nodes.has(id) && !containers.has(id);
}

function Look({ scene, item }: Pick<OutlineRowProps, 'scene' | 'item'>): ReactNode {
  const graph = useSession((state) => state.graph);
  const { id, kind } = item;
  switch (kind) {
    case 'node':
    case 'container': {
      const node = graph.node(id);
      return (
        <>
          <ServiceIcon service={node?.service.id ?? ''} />
          <span className={styles.name}>{node?.name}</span>
        </>
      );
    }
    case 'wire': {
      const drawn = scene.wires.get(id);
      const wire = graph.wire(id);
      const to = wire?.target.name ?? graph.node(drawn?.to ?? '')?.name;
      return (
        <>
          <WireSample kind={drawn?.kind ?? wire?.connection.kind ?? 'placement'} width={22} />
          <span className={styles.name}>
            <span>{verbOf(graph, id)}</span> <b>{to}</b>
          </span>
        </>
      );
    }
    case 'group':
      return (
        <>
          <Icon of={Frame} />
          <span className={styles.name}>{scene.groups.get(id)?.title}</span>
        </>
      );
    case 'note':
      return <NoteLook scene={scene} id={id} />;
  }
}

function NoteLook({ scene, id }: { readonly scene: Scene; readonly id: string }): ReactNode {
  const note = scene.notes.get(id);
  if (note?.image !== undefined) {
    return (
      <>
        <Icon of={Image} />
        <span className={styles.name}>Picture</span>
      </>
    );
  }
  const isArrow = note?.tip !== undefined;
  return (
    <>
      <Icon of={isArrow ? ArrowUpRight : Type} />
      <span className={styles.name}>{isArrow ? 'Arrow' : note?.text}</span>
    </>
  );
}

function Problems({ id }: { readonly id: string }): ReactNode {
  const mark = useSession((state) => marksOf(state.diagnostics).get(id));
  if (mark === undefined) return null;
  return (
    <span className={styles.mark} data-tone={mark.severity} aria-hidden>
      <Icon of={mark.severity === 'error' ? CircleAlert : TriangleAlert} size={14} />
    </span>
  );
}
