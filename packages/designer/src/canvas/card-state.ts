import { centre, facingSide, type Side } from '@archivolt/render';
import type { SessionState } from '../state/session-state.js';
import { isLocked } from './members.js';
import type { Stage } from './stage.js';
import type { Presentation } from './stage-state.js';

/** How a card is drawn now: brief §2. */
export interface CardState {
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  /** Whether an out-port stands at its right edge. */
  readonly hasPort: boolean;
  readonly isEnd: boolean;
  readonly isFocused: boolean;
  readonly isDragged: boolean;
  readonly isDim: boolean;
  /** Not part of the step that is presented. */
  readonly isUnlit: boolean;
  readonly isLocked: boolean;
  /** Edge of the in-port of a legal target. */
  readonly legal: Side | undefined;
  readonly isOver: boolean;
  readonly isRefused: boolean;
}

export function cardState(stage: Stage, id: string): CardState {
  const { selection, gesture, document } = stage.session.getState();
  const { hovered, drawing, dragged, isKeyboard, presentation } = stage.store.get();
  const isSelected = selection.has(id);
  const isAlone = isSelected && selection.size === 1;
  const isSource = gesture?.source === id;
  const verdict = gesture?.verdicts.get(id);
  const isOver = drawing?.over === id;
  const isRefused = gesture !== undefined && !isSource && verdict?.kind !== 'allowed';
  return {
    isSelected: isSelected || isSource,
    isHovered: hovered === id && gesture === undefined,
    hasPort:
      gesture === undefined &&
      presentation === undefined &&
      dragged.size === 0 &&
      (hovered === id || isAlone) &&
      selection.size < 2,
    isEnd: gesture === undefined && isEndOfSelected(stage.session.getState(), id),
    isFocused: isAlone && isKeyboard,
    isDragged: dragged.has(id),
    isDim: isRefused && !isOver,
    isUnlit: !isLit(presentation, id),
    isLocked: isLocked(document, id),
    legal: verdict?.kind === 'allowed' ? legalSide(stage, id) : undefined,
    isOver,
    isRefused: isRefused && isOver,
  };
}

/** Whether the step that is presented shows an item. */
export function isLit(presentation: Presentation | undefined, id: string): boolean {
  const lit = presentation?.steps[presentation.at]?.lit;
  return lit === undefined || lit.has(id);
}

function isEndOfSelected({ selection, document }: SessionState, id: string): boolean {
  if (selection.size !== 1) return false;
  const [only = ''] = selection;
  const edge = Object.hasOwn(document.edges, only) ? document.edges[only] : undefined;
  return edge !== undefined && (edge.from === id || edge.to === id);
}

/** The edge that faces the source of the wire being drawn. */
function legalSide(stage: Stage, id: string): Side | undefined {
  const source = stage.session.getState().gesture?.source;
  const scene = stage.scene();
  const box = scene.nodes.get(id);
  const from = source === undefined ? undefined : scene.nodes.get(source);
  return box === undefined || from === undefined ? undefined : facingSide(box, centre(from));
}

/** The state as one text, so that React sees at once whether it changed. */
export function cardFlags(stage: Stage, id: string): string {
  const state = cardState(stage, id);
  const flags: string[] = [];
  if (state.isSelected) flags.push('selected');
  if (state.isHovered) flags.push('hovered');
  if (state.hasPort) flags.push('port');
  if (state.isEnd) flags.push('end');
  if (state.isFocused) flags.push('focused');
  if (state.isDragged) flags.push('dragged');
  if (state.isDim || state.isUnlit) flags.push('dim');
  if (state.isLocked) flags.push('locked');
  if (state.legal !== undefined) flags.push('legal', `in-${state.legal}`);
  if (state.isOver) flags.push('over');
  if (state.isRefused) flags.push('refused');
  return flags.join(' ');
}
