import type { Box, StateDrawing } from '@archivolt/render';
import {
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  ViewportPortal,
  type ReactFlowInstance,
} from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { withoutRole } from '../canvas/without-role.js';
import { Icon } from '../controls/Icon.js';
import { SCROLLS } from '../controls/scrolls.js';
import shell from '../shell/shell.module.css';
import { DrawnStates, type DrawnStatesProps } from './DrawnStates.js';
import styles from './states.module.css';

const PRO = { hideAttribution: true };
const LEFT_AND_MIDDLE = [0, 1];
const LEAST = 0.1;
const MOST = 2;
/** Smaller than this nothing can be read: rather the beginning than all of it. */
const READABLE = 0.75;
const MARGIN = 24;
const WALK = 60;
const STEP = 1.25;

interface StateCanvasProps extends DrawnStatesProps {
  readonly label: string;
  readonly onChoose: (id: string) => void;
}

/** The drawing, moved by pointer, wheel and keys. */
export function StateCanvas(props: StateCanvasProps): ReactNode {
  return (
    <ReactFlowProvider>
      <View {...props} />
    </ReactFlowProvider>
  );
}

function View({ label, drawing, chosen, onChoose }: StateCanvasProps): ReactNode {
  const flow = useReactFlow();
  const element = useRef<HTMLElement>(null);
  const fit = useCallback(
    (least = LEAST) => {
      const size = element.current?.getBoundingClientRect();
      if (size !== undefined) void flow.setViewport(viewOf(drawing, size, least));
    },
    [flow, drawing],
  );
  useEffect(() => fit(READABLE), [fit]);
  useEffect(() => {
    const state = drawing.states.find(({ node }) => node.id === chosen);
    if (state !== undefined && element.current !== null) bringIn(flow, element.current, state);
  }, [flow, drawing, chosen]);
  useEffect(() => {
    const view = element.current;
    if (view === null) return undefined;
    const press = (event: KeyboardEvent) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
      if (act === undefined && event.key !== '0') return;
      event.preventDefault();
      if (act === undefined) fit();
      else act(flow);
    };
    const click = ({ target }: MouseEvent) => {
      const card = target instanceof Element ? target.closest('[data-state]') : null;
      const id = card?.getAttribute('data-state');
      if (id) onChoose(id);
    };
    view.addEventListener('keydown', press);
    view.addEventListener('click', click);
    return () => {
      view.removeEventListener('keydown', press);
      view.removeEventListener('click', click);
    };
  }, [flow, fit, onChoose]);
  return (
    <div className={styles.canvas}>
      <section ref={element} className={styles.view} aria-label={label} {...SCROLLS}>
        <ReactFlow
          ref={withoutRole}
          nodes={NONE}
          minZoom={LEAST}
          maxZoom={MOST}
          panOnScroll
          panOnDrag={LEFT_AND_MIDDLE}
          zoomOnDoubleClick={false}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          disableKeyboardA11y
          proOptions={PRO}
        >
          <ViewportPortal>
            <DrawnStates drawing={drawing} chosen={chosen} />
          </ViewportPortal>
        </ReactFlow>
      </section>
      <Zoom onFit={() => fit()} />
    </div>
  );
}

const NONE: [] = [];

function Zoom({ onFit }: { readonly onFit: () => void }): ReactNode {
  const flow = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <fieldset className={shell.zoom} aria-label="Zoom of the states">
      <button type="button" aria-label="Zoom out" onClick={() => zoom(flow, 1 / STEP)}>
        <Icon of={Minus} size={14} />
      </button>
      <span className={shell.percent}>{percent}%</span>
      <button type="button" aria-label="Zoom in" onClick={() => zoom(flow, STEP)}>
        <Icon of={Plus} size={14} />
      </button>
      <button type="button" aria-label="Fit all states" onClick={onFit}>
        <Icon of={Maximize} size={14} />
      </button>
    </fieldset>
  );
}

const KEYS: Readonly<Record<string, (flow: ReactFlowInstance) => void>> = {
  ArrowLeft: (flow) => move(flow, WALK, 0),
  ArrowRight: (flow) => move(flow, -WALK, 0),
  ArrowUp: (flow) => move(flow, 0, WALK),
  ArrowDown: (flow) => move(flow, 0, -WALK),
  '+': (flow) => zoom(flow, STEP),
  '=': (flow) => zoom(flow, STEP),
  '-': (flow) => zoom(flow, 1 / STEP),
};

function move(flow: ReactFlowInstance, dx: number, dy: number): void {
  const { x, y, zoom: scale } = flow.getViewport();
  void flow.setViewport({ x: x + dx, y: y + dy, zoom: scale });
}

function zoom(flow: ReactFlowInstance, factor: number): void {
  void flow.zoomTo(flow.getZoom() * factor);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of a drawing, or as much from its top as can be read. */
function viewOf(drawing: StateDrawing, { width, height }: Size, least: number) {
  const across = (width - 2 * MARGIN) / Math.max(1, drawing.width);
  const down = (height - 2 * MARGIN) / Math.max(1, drawing.height);
  const scale = Math.max(least, Math.min(1, across, down));
  const start = drawing.marks[0] ?? { x: 0, width: drawing.width };
  const isDown = drawing.height * scale <= height - 2 * MARGIN;
  return {
    x: offset((start.x + start.width / 2) * scale, { room: width, long: drawing.width * scale }),
    y: isDown ? (height - drawing.height * scale) / 2 : MARGIN,
    zoom: scale,
  };
}

/** Where a drawing begins so that a place of it is in the middle, as far as it still fills the room. */
function offset(
  middle: number,
  { room, long }: { readonly room: number; readonly long: number },
): number {
  if (long <= room - 2 * MARGIN) return (room - long) / 2;
  return Math.min(MARGIN, Math.max(room - MARGIN - long, room / 2 - middle));
}

/** Moves the view only where the state is not wholly in it. */
function bringIn(flow: ReactFlowInstance, element: Element, state: Box): void {
  const { x, y, zoom: scale } = flow.getViewport();
  const { width, height } = element.getBoundingClientRect();
  const [left, top] = [state.x * scale + x, state.y * scale + y];
  const isIn =
    left >= 0 &&
    top >= 0 &&
    left + state.width * scale <= width &&
    top + state.height * scale <= height;
  if (isIn) return;
  void flow.setViewport({
    x: width / 2 - (state.x + state.width / 2) * scale,
    y: Math.max(MARGIN, (height - state.height * scale) / 2) - state.y * scale,
    zoom: scale,
  });
}
