import { memo, useRef, type ReactNode } from 'react';
import { stageOf } from '../canvas/stage.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { DesignInspector } from './DesignInspector.js';
import { GroupInspector } from './GroupInspector.js';
import { GestureLegend } from './GestureLegend.js';
import styles from './inspector.module.css';
import { ManyInspector } from './ManyInspector.js';
import { NodeInspector } from './NodeInspector.js';
import { ReferenceInspector } from './ReferenceInspector.js';
import { useSettledSelection } from './use-settled-selection.js';
import { WireInspector } from './WireInspector.js';

/** What is selected, in full. Never empty: with no selection it describes the design. */
export function Inspector(): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  const { selection, isBehind } = useSettledSelection(panel);
  return (
    // For a frame it is still about what was selected before: nobody is told of that.
    <div
      ref={panel}
      className={styles.inspector}
      tabIndex={-1}
      aria-hidden={isBehind ? true : undefined}
      inert={isBehind}
    >
      <h2 className="visually-hidden">Inspector</h2>
      <Subject selection={selection} />
    </div>
  );
}

const Subject = memo(function Subject(props: {
  readonly selection: ReadonlySet<string>;
}): ReactNode {
  const { selection } = props;
  const session = useSessionHandle();
  const gesture = useSession((state) => state.gesture);
  const graph = useSession((state) => state.graph);
  const [id = ''] = selection;
  const scene = () => (selection.size === 1 ? stageOf(session).settledScene() : undefined);
  const group = useSession(() => scene()?.groups.get(id));
  const reference = useSession(() => scene()?.wires.get(id));
  if (gesture) return <GestureLegend gesture={gesture} />;
  const nodes = [...selection].flatMap((one) => graph.node(one) ?? []);
  const wires = [...selection].flatMap((one) => graph.wire(one) ?? []);
  const [node] = nodes;
  const [wire] = wires;
  if (node && nodes.length === 1 && wires.length === 0)
    return <NodeInspector key={node.id} node={node} />;
  if (wire && wires.length === 1 && nodes.length === 0)
    return <WireInspector key={wire.id} wire={wire} />;
  if (nodes.length + wires.length > 1) return <ManyInspector nodes={nodes} wires={wires} />;
  if (group !== undefined) return <GroupInspector key={id} group={group} />;
  if (reference?.isReference === true) return <ReferenceInspector key={id} wire={reference} />;
  return <DesignInspector />;
});
