import { isHidden, type SceneNode } from '@archivolt/render';
import { ReactFlow, useReactFlow, type Node, type NodeTypes, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { followDrag } from './follow-drag.js';
import { unhover } from './gestures/pointer.js';
import { NodeCard } from './NodeCard.js';
import type { Stage } from './stage.js';
import { useStage, useStageHandle } from './stage-context.js';
import { withoutRole } from './without-role.js';
import styles from './canvas.module.css';

type FlowNode = Node<Record<string, never>, 'card'>;

const NODE_TYPES: NodeTypes = { card: NodeCard };
/** The right button has the menu: React Flow would keep it shut. */
const MIDDLE = [1];
const LEFT_AND_MIDDLE = [0, 1];
const PRO = { hideAttribution: true };

/** React Flow with the nodes near the view. The document stays outside it. */
export function FlowLayer(props: { readonly element: HTMLElement | null }): ReactNode {
  const stage = useStageHandle();
  const nodes = useFlowNodes(stage);
  const tool = useStage((state) => state.tool);
  const look = (event: MouseEvent | TouchEvent | null, view: Viewport): void => {
    const isByHand = Boolean(event);
    if (isByHand) unhover(stage);
    stage.looked(view, isByHand);
  };
  return (
    <ReactFlow
      ref={withoutRole}
      className={styles.flow}
      nodes={nodes}
      nodeTypes={NODE_TYPES}
      minZoom={0.04}
      maxZoom={4}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      panOnScroll
      panOnDrag={tool === 'hand' ? LEFT_AND_MIDDLE : MIDDLE}
      panActivationKeyCode="Space"
      zoomOnDoubleClick={false}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      disableKeyboardA11y
      proOptions={PRO}
      // The first turn of a wheel is told as a start alone.
      onMoveStart={look}
      onMove={look}
    >
      <Attachment element={props.element} />
    </ReactFlow>
  );
}

/** Hands React Flow's camera to the stage. */
function Attachment(props: { readonly element: HTMLElement | null }): ReactNode {
  const stage = useStageHandle();
  const flow = useReactFlow();
  useEffect(() => {
    if (props.element === null) return undefined;
    return followDrag(stage, props.element);
  }, [stage, props.element]);
  useEffect(() => {
    if (props.element === null) return undefined;
    const camera = {
      go: (view: Viewport, duration: number) => {
        const interpolate = isAroundMiddle(stage, view) ? 'linear' : 'smooth';
        flow.setViewport(view, { duration, interpolate }).catch(() => undefined);
        if (duration === 0) stage.looked(view);
      },
    };
    return stage.attach({ camera, element: props.element });
  }, [stage, flow, props.element]);
  return null;
}

/** Whether the middle of the view stays where it is: the smooth way divides by how far it goes. */
function isAroundMiddle(stage: Stage, next: Viewport): boolean {
  const { width, height } = stage.size();
  const middle = ({ x, y, zoom }: Viewport) => [(width / 2 - x) / zoom, (height / 2 - y) / zoom];
  const [[x = 0, y = 0], [nextX = 0, nextY = 0]] = [middle(stage.view()), middle(next)];
  return Math.hypot(nextX - x, nextY - y) * next.zoom < 1;
}

/** Mounted nodes as React Flow wants them. */
function useFlowNodes(stage: Stage): FlowNode[] {
  const mounted = useStage((state) => state.mounted);
  const scene = useSyncExternalStore(stage.onScene, stage.settledScene);
  return useMemo(
    () =>
      mounted.flatMap((id) => {
        const node = scene.nodes.get(id);
        const order = scene.document.layout.nodes[id]?.order;
        return node === undefined || isHidden(scene, id) ? [] : [flowNode(node, order)];
      }),
    [mounted, scene],
  );
}

const NOTHING: Record<string, never> = {};

const made = new WeakMap<SceneNode, FlowNode>();

/** One that did not change is the same object: React Flow then leaves it alone. */
function flowNode(node: SceneNode, zIndex = 0): FlowNode {
  const known = made.get(node);
  if (known !== undefined && known.zIndex === zIndex) return known;
  const { id, x, y, width, height } = node;
  const next: FlowNode = {
    id,
    type: 'card',
    position: { x, y },
    data: NOTHING,
    zIndex,
    width,
    height,
    measured: { width, height },
    handles: [],
  };
  made.set(node, next);
  return next;
}
