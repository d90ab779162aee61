import { judge, judgeAll, type Verdict } from '@archivolt/model';
import { boxAt, centre, facingSide, type Point } from '@archivolt/render';
import { spoken } from '../spoken.js';
import type { Stage } from '../stage.js';
import type { Drawing, Meaning } from '../stage-state.js';
import { THRESHOLD, type Gesture, type Press } from './gesture.js';
import { nodeAt } from './hit.js';
import { clearRefusal, holdRefusal, say, showRefusal } from './refusing.js';
import { wireTargetAt } from './wire-ends.js';

/** Starts a wire: every node is judged now, once. */
export function startWire(stage: Stage, source: string, pointer?: Point): void {
  const { session, store } = stage;
  const { graph } = session.getState();
  if (graph.node(source) === undefined) return;
  clearRefusal(stage);
  session.update({ gesture: { source, verdicts: judgeAll(graph, source) } });
  store.patch({
    drawing: { source, side: 'right', pointer, over: undefined },
    hovered: undefined,
    hoveredWire: undefined,
    popover: undefined,
  });
}

/** Draws from an out-port. A click on the port lets the wire follow until the next click. */
export function drawWire(stage: Stage, start: Press, source: string): Gesture {
  startWire(stage, source, start.world);
  let isDragged = false;
  return {
    move: (press) => {
      const away = Math.hypot(press.page.x - start.page.x, press.page.y - start.page.y);
      isDragged ||= away >= THRESHOLD;
      leadWire(stage, press.world);
    },
    end: (press) => {
      if (isDragged) dropWire(stage, press);
    },
    cancel: () => cancelWire(stage),
  };
}

/** Leads the loose end to a point. */
export function leadWire(stage: Stage, world: Point): void {
  const { drawing } = stage.store.get();
  if (drawing === undefined) return;
  const over = wireTargetAt(stage, world, drawing.source);
  aimWire(stage, { ...drawing, pointer: world, over });
}

/** Points a wire at a node, by keyboard: the loose end goes to its edge. */
export function aimWire(stage: Stage, next: Drawing): void {
  const { session, store } = stage;
  const before = store.get().drawing;
  const { gesture } = session.getState();
  if (gesture === undefined) return;
  const scene = stage.scene();
  const from = boxAt(scene, next.source);
  const target = next.over === undefined ? undefined : boxAt(scene, next.over);
  const towards = next.pointer ?? (target === undefined ? undefined : centre(target));
  const side = from === undefined || towards === undefined ? 'right' : facingSide(from, towards);
  store.patch({ drawing: { ...next, side } });
  if (before?.over === next.over) return;
  const { over: _left, ...rest } = gesture;
  session.update({ gesture: next.over === undefined ? rest : { ...rest, over: next.over } });
  const verdict = next.over === undefined ? undefined : gesture.verdicts.get(next.over);
  if (next.over !== undefined && verdict?.kind === 'refused') {
    showRefusal(stage, { source: next.source, target: next.over, verdict });
  } else {
    clearRefusal(stage);
    const isByKeys = next.pointer === undefined;
    if (next.over !== undefined && isByKeys)
      store.patch({ said: spoken(session, stage, next.over) });
  }
}

/** Lets go: wires, refuses, or asks what should follow. */
export function dropWire(stage: Stage, press: Press): void {
  const { drawing } = stage.store.get();
  const { gesture } = stage.session.getState();
  if (drawing === undefined || gesture === undefined) return;
  leadWire(stage, press.world);
  const over = stage.store.get().drawing?.over;
  const verdict = over === undefined ? undefined : gesture.verdicts.get(over);
  if (over !== undefined && verdict?.kind === 'allowed') {
    landWire(stage, { drawing, target: over, verdict });
  } else if (verdict?.kind === 'refused') {
    finish(stage);
    holdRefusal(stage);
  } else {
    finish(stage);
    const isBack = nodeAt(stage, press.world) === drawing.source;
    if (isBack || drawing.edge !== undefined) return;
    stage.store.patch({
      popover: { kind: 'followers', source: drawing.source, world: press.world },
    });
  }
}

interface Landing {
  readonly drawing: Drawing;
  readonly target: string;
  readonly verdict: Extract<Verdict, { kind: 'allowed' }>;
}

/** Wires to a legal target with the default meaning, and asks what only the user can say. */
export function landWire(stage: Stage, { drawing, target, verdict }: Landing): void {
  const { session, store } = stage;
  const [connection] = verdict.meanings;
  finish(stage);
  if (connection === undefined) return;
  if (drawing.edge !== undefined) {
    reconnect(stage, { drawing, target, verdict }, drawing.edge);
    return;
  }
  const id = session.newId();
  const args = { id, connection: connection.id, from: drawing.source, to: target };
  if (!session.edit({ edit: 'edge.add', args })) return;
  session.select([id]);
  const wire = session.getState().graph.wire(id);
  say(stage, `${wire?.source.name ?? ''} ${connection.verb} ${wire?.target.name ?? ''}.`);
  const meanings = meaningsOf(stage, { drawing, target, verdict });
  if (meanings.length > 1 || connection.annotate?.['Access'] !== undefined) {
    store.patch({ popover: { kind: 'landed', edge: id, meanings } });
  }
}

/** Keeps what the wire means where the new end allows it. */
function reconnect(
  { session }: Stage,
  { target, verdict }: Landing,
  { id, end }: NonNullable<Drawing['edge']>,
): void {
  const before = session.getState().graph.wire(id)?.connection.id;
  const isKept = verdict.meanings.some((meaning) => meaning.id === before);
  const connection = isKept ? undefined : verdict.meanings[0]?.id;
  const args = { edgeId: id, [end]: target, ...(connection === undefined ? {} : { connection }) };
  session.edit({ edit: 'edge.reconnect', args });
}

/** What the wire may mean as it was drawn, and what it would mean the other way round. */
function meaningsOf({ session }: Stage, { drawing, target, verdict }: Landing): readonly Meaning[] {
  const { source } = drawing;
  const { graph } = session.getState();
  const back = judge(graph, target, source);
  const drawn = verdict.meanings.map((connection) => ({
    connection,
    from: source,
    to: target,
    isReversed: false,
  }));
  const reversed = (back.kind === 'allowed' ? back.meanings : []).map((connection) => ({
    connection,
    from: target,
    to: source,
    isReversed: true,
  }));
  return [...drawn, ...reversed];
}

export function cancelWire(stage: Stage): void {
  finish(stage);
  clearRefusal(stage);
}

function finish(stage: Stage): void {
  stage.store.patch({ drawing: undefined });
  stage.session.update({ gesture: undefined });
}

/** Takes an end of a wire to another node. */
export function reattachWire(
  stage: Stage,
  start: Press,
  { id, end }: { readonly id: string; readonly end: 'from' | 'to' },
): Gesture {
  const wire = stage.scene().wires.get(id);
  const fixed = end === 'to' ? wire?.from : wire?.to;
  if (wire === undefined || fixed === undefined) return NOTHING;
  startWire(stage, fixed, start.world);
  if (end === 'from') judgeSources(stage, fixed);
  const { drawing } = stage.store.get();
  if (drawing !== undefined) stage.store.patch({ drawing: { ...drawing, edge: { id, end } } });
  return {
    move: (press) => leadWire(stage, press.world),
    end: (press) => dropWire(stage, press),
    cancel: () => cancelWire(stage),
  };
}

/** Which nodes may send to one: judged from the other side. */
function judgeSources({ session }: Stage, target: string): void {
  const { graph, gesture } = session.getState();
  if (gesture === undefined) return;
  const verdicts = new Map<string, Verdict>();
  for (const { id } of graph.nodes()) {
    if (id !== target) verdicts.set(id, judge(graph, id, target));
  }
  session.update({ gesture: { ...gesture, verdicts } });
}

const NOTHING: Gesture = { move: () => {}, end: () => {}, cancel: () => {} };
