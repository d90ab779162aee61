import type { Stage } from '../stage.js';
import type { Drawing } from '../stage-state.js';
import { inReading, nearestTowards, type Direction } from '../walking.js';
import { followWire, nudge, selectTowards, startRenaming } from '../commands.js';
import { aimWire, cancelWire, landWire } from './draw-wire.js';
import { clearRefusal, takeRoute } from './refusing.js';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys that mean something only during a gesture. True when the key was taken. */
export function takeKey(stage: Stage, event: KeyboardEvent): boolean {
  const { drawing, refusal, popover, ghost, presentation } = stage.store.get();
  if (ghost !== undefined || presentation !== undefined) return false;
  if (refusal !== undefined && takeRefusalKey(stage, event)) return true;
  if (drawing !== undefined) return takeWireKey(stage, drawing, event);
  if (event.key === 'Escape' && popover !== undefined) {
    stage.store.patch({ popover: undefined });
    return true;
  }
  return isOnCanvas(event) && takeWalkingKey(stage, event);
}

/** The canvas itself has focus: no field or button over it. */
function isOnCanvas({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target.closest('[data-canvas]') === null) return false;
  return target.closest('[data-floating], input, textarea, button') === null;
}

const STEP = 4;
const LONG_STEP = 16;

/** Walks over the drawing: arrows by place, Tab along wires. Without a selection Tab leaves. */
function takeWalkingKey(stage: Stage, event: KeyboardEvent): boolean {
  const { session } = stage;
  if (event.ctrlKey || event.metaKey) return false;
  const direction = ARROWS[event.key];
  if (direction !== undefined) {
    if (event.altKey) push(stage, direction, event.shiftKey ? LONG_STEP : STEP);
    else selectTowards(session, direction);
    return true;
  }
  if (event.key === 'Escape' && stage.store.get().tool !== 'select') {
    stage.store.patch({ tool: 'select' });
    return true;
  }
  const { selection } = session.getState();
  const [id, ...others] = selection;
  if (id === undefined || event.altKey) return false;
  if (event.key === 'Tab') followWire(session, event.shiftKey);
  else if (event.key === 'Escape') session.select([]);
  else if (event.key === 'Enter' && others.length === 0) startRenaming(stage, id);
  else return false;
  return true;
}

function push(stage: Stage, direction: Direction, by: number): void {
  const dx = direction === 'left' ? -by : direction === 'right' ? by : 0;
  const dy = direction === 'up' ? -by : direction === 'down' ? by : 0;
  nudge(stage.session, dx, dy);
}

function takeRefusalKey(stage: Stage, { key }: KeyboardEvent): boolean {
  const { refusal, drawing } = stage.store.get();
  const index = key === 'Enter' ? 0 : Number.parseInt(key, 10) - 1;
  const route = refusal?.verdict.routes.slice(0, 2)[index];
  if (route !== undefined) {
    takeRoute(stage, route);
    return true;
  }
  if (key === 'Escape' && drawing === undefined) {
    clearRefusal(stage);
    return true;
  }
  return false;
}

function takeWireKey(stage: Stage, drawing: Drawing, event: KeyboardEvent): boolean {
  const direction = ARROWS[event.key];
  if (event.key === 'Escape') cancelWire(stage);
  else if (event.key === 'Tab') aimWire(stage, nextTarget(stage, drawing, event.shiftKey));
  else if (direction !== undefined) {
    const over = nearestTowards(stage, drawing.over ?? drawing.source, direction);
    if (over !== undefined) aimWire(stage, { ...drawing, pointer: undefined, over });
  } else if (event.key === 'Enter') land(stage, drawing);
  else return false;
  return true;
}

/** Legal targets in reading order, containers after nodes, round and round. */
function nextTarget(stage: Stage, drawing: Drawing, isBack: boolean): Drawing {
  const verdicts = stage.session.getState().gesture?.verdicts;
  const legal = [...inReading(stage), ...stage.scene().containers.values()]
    .map(({ id }) => id)
    .filter((id) => verdicts?.get(id)?.kind === 'allowed');
  if (legal.length === 0) return drawing;
  const at = drawing.over === undefined ? -1 : legal.indexOf(drawing.over);
  const next = isBack ? (at <= 0 ? legal.length - 1 : at - 1) : (at + 1) % legal.length;
  return { ...drawing, pointer: undefined, over: legal[next] };
}

function land(stage: Stage, drawing: Drawing): void {
  const { over } = drawing;
  const verdict =
    over === undefined ? undefined : stage.session.getState().gesture?.verdicts.get(over);
  if (over !== undefined && verdict?.kind === 'allowed') {
    landWire(stage, { drawing, target: over, verdict });
  }
}
