import {
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import styles from './controls.module.css';
import { clampSize, keyedSize, type Limits, type Side } from './panel-size.js';

interface SplitterProps {
  readonly label: string;
  readonly side: Side;
  readonly limits: Limits;
  /** Nothing: as it usually is. */
  readonly onResize: (size: number | undefined) => void;
  /** By Enter, and by pulling far below the least. */
  readonly onFold?: () => void;
}

/** The edge of the panel that it stands in: dragged, or stepped by keys; a double click gives the usual size back. */
export function Splitter(props: SplitterProps): ReactNode {
  const separator = useSeparator(props);
  return <div {...separator} className={styles.splitter} data-side={props.side} />;
}

/** What makes an element a separator that takes the focus: a widget, which `<hr>` is not. */
function useSeparator(props: SplitterProps): ComponentProps<'div'> {
  const { label, side, limits, onResize, onFold } = props;
  const edge = useRef<HTMLDivElement>(null);
  const size = useSize(edge, side);
  const drag = useRef<{ readonly at: number; readonly size: number }>(undefined);
  const resize = (wanted: number) => onResize(clampSize(wanted, limits));
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { at: placeOf(event, side), size };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current === undefined) return;
    const wanted = drag.current.size + placeOf(event, side) - drag.current.at;
    if (onFold !== undefined && wanted < limits.least / 2) return onFold();
    resize(wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isFolding = event.key === 'Enter' && onFold !== undefined;
    const next = keyedSize(event, { side, size, limits });
    if (!isFolding && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (isFolding) onFold();
    else if (next !== undefined) resize(next);
  };
  return {
    ref: edge,
    role: 'separator',
    tabIndex: 0,
    'aria-label': label,
    'aria-orientation': side === 'top' ? 'horizontal' : 'vertical',
    'aria-valuenow': size,
    'aria-valuemin': limits.least,
    'aria-valuemax': Math.max(limits.most, size),
    onPointerDown,
    onPointerMove,
    onKeyDown,
    onLostPointerCapture: () => {
      drag.current = undefined;
    },
    onDoubleClick: () => onResize(undefined),
  };
}

/** Along the way that the panel grows. */
function placeOf(event: PointerEvent, side: Side): number {
  if (side === 'top') return -event.clientY;
  return side === 'left' ? -event.clientX : event.clientX;
}

/** As the panel is on screen, which may have less room than was asked for. */
function useSize(edge: RefObject<HTMLElement | null>, side: Side): number {
  const [size, setSize] = useState(0);
  useEffect(() => {
    const panel = edge.current?.parentElement;
    if (!panel) return;
    const watch = new ResizeObserver(() =>
      setSize(side === 'top' ? panel.offsetHeight : panel.offsetWidth),
    );
    watch.observe(panel);
    return () => watch.disconnect();
  }, [edge, side]);
  return size;
}
