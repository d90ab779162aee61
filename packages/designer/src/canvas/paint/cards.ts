import {
  fitDetail,
  fitName,
  fitNameLines,
  intersects,
  type SceneContainer,
  type SceneNode,
} from '@archivolt/render';
import { cardState, type CardState } from '../card-state.js';
import { marksOf } from '../marks.js';
import { apart, px, roundBox, setFont, type Brush } from './brush.js';
import { paintBadge } from './labels.js';

const DIM = 0.34;

/** Cards that do not stand in the DOM: all of them at low zoom, and those whose turn to mount comes. */
export function paintCards(brush: Brush, mounted: ReadonlySet<string>): void {
  const scene = brush.stage.scene();
  for (const id of stacked(brush)) {
    const node = mounted.has(id) ? undefined : scene.nodes.get(id);
    if (node !== undefined) paintCard(brush, node);
  }
  for (const zone of scene.containers.values()) {
    if (zone.isFolded && intersects(zone, brush.seen)) paintFolded(brush, zone);
  }
}

/** Cards in view, what lies over others last. */
function stacked({ stage, seen }: Brush): readonly string[] {
  const ids = stage.router.index.within(seen);
  const places = stage.scene().document.layout.nodes;
  const orderOf = (id: string): number => places[id]?.order ?? 0;
  return ids.some((id) => orderOf(id) !== 0)
    ? ids.toSorted((a, b) => orderOf(a) - orderOf(b))
    : ids;
}

function paintCard(brush: Brush, node: SceneNode): void {
  const { context, stage } = brush;
  const state = cardState(stage, node.id);
  context.globalAlpha = state.isDim || state.isUnlit ? DIM : 1;
  if (brush.level === 'icons') paintIconCard(brush, node);
  else paintFullCard(brush, node);
  paintRing(brush, node, state);
  context.globalAlpha = 1;
  paintMark(brush, node);
}

function radiusOf(node: SceneNode, brush: Brush): number {
  if (node.shape === 'pill') return 26;
  return brush.level === 'icons' ? 12 : 10;
}

/** The icon alone, as high as the card, on the tint of its category. */
function paintIconCard(brush: Brush, node: SceneNode): void {
  const { context, tokens } = brush;
  roundBox(context, node, radiusOf(node, brush));
  context.fillStyle = tokens.categorySoft[node.category];
  context.fill();
  context.strokeStyle = tokens.category[node.category];
  context.lineWidth = px(brush, 1.25);
  context.stroke();
  const size = 40;
  const icon = brush.images.icon(node.service);
  if (icon !== undefined) {
    context.drawImage(icon, node.x + 8, node.y + (node.height - size) / 2, size, size);
  }
}

function paintFullCard(brush: Brush, node: SceneNode): void {
  const { context, tokens, level } = brush;
  roundBox(context, node, radiusOf(node, brush));
  if (node.shape === 'card') {
    context.fillStyle = tokens.raised;
    context.fill();
  }
  context.strokeStyle = node.shape === 'card' ? tokens.lineNode : tokens.lineStrong;
  context.lineWidth = Math.max(1, px(brush, 1));
  context.stroke();
  const icon = brush.images.icon(node.service);
  const inset = level === 'names' ? 9 : 11;
  if (icon !== undefined) context.drawImage(icon, node.x + inset, node.y + 12, 28, 28);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = tokens.fg;
  if (level === 'names') {
    paintNameAlone(brush, node);
    return;
  }
  setFont(brush, 13, 620);
  context.fillText(fitName(node.name), node.x + 48, node.y + 18.5);
  setFont(brush, 11, 440);
  context.fillStyle = tokens.fg3;
  context.fillText(fitDetail(node.detail), node.x + 48, node.y + 34.5);
}

/** As the card in the document has it: `data-level='names'`. */
function paintNameAlone(brush: Brush, node: SceneNode): void {
  const size = 11 / brush.zoom;
  const lines = fitNameLines(node.name, size);
  setFont(brush, size, 620);
  for (const [at, line] of lines.entries()) {
    const below = (at - (lines.length - 1) / 2) * size * 1.05;
    brush.context.fillText(line, node.x + 43, node.y + node.height / 2 + below);
  }
}

/** Selection and what a drawn wire makes of the card. */
function paintRing(brush: Brush, node: SceneNode, state: CardState): void {
  const { context, tokens } = brush;
  const ring = ringOf(state, brush);
  if (ring === undefined) return;
  roundBox(context, node, radiusOf(node, brush));
  context.strokeStyle = ring.colour;
  context.lineWidth = Math.max(ring.width, px(brush, ring.width));
  context.setLineDash(state.isRefused ? [5, 4] : []);
  context.stroke();
  context.setLineDash([]);
  if (state.legal === undefined) return;
  const at = {
    left: { x: node.x, y: node.y + node.height / 2 },
    right: { x: node.x + node.width, y: node.y + node.height / 2 },
    top: { x: node.x + node.width / 2, y: node.y },
    bottom: { x: node.x + node.width / 2, y: node.y + node.height },
  }[state.legal];
  context.beginPath();
  context.arc(at.x, at.y, Math.max(5, px(brush, 3)), 0, 2 * Math.PI);
  context.fillStyle = tokens.accent;
  context.fill();
}

function ringOf(
  state: CardState,
  { tokens }: Brush,
): { colour: string; width: number } | undefined {
  if (state.isRefused) return { colour: tokens.dangerMark, width: 1.5 };
  if (state.isSelected || (state.isOver && state.legal !== undefined)) {
    return { colour: tokens.accent, width: 2 };
  }
  if (state.legal !== undefined || state.isEnd) return { colour: tokens.accentLine, width: 1.5 };
  return state.isHovered ? { colour: tokens.lineControl, width: 1.25 } : undefined;
}

/** Badges keep their size on screen; on the map a problem is a dot of 8. */
export function paintMark(brush: Brush, box: SceneNode | SceneContainer): void {
  const { context, tokens, stage, level } = brush;
  const mark = marksOf(stage.session.getState().diagnostics).get(box.id);
  if (mark === undefined) return;
  apart(brush, () => {
    context.translate(box.x + box.width, box.y);
    context.scale(1 / brush.zoom, 1 / brush.zoom);
    if (level === 'map' || level === 'icons') {
      context.fillStyle = mark.severity === 'error' ? tokens.dangerMark : tokens.warnMark;
      context.strokeStyle = tokens.canvas;
      context.lineWidth = 1.5;
      roundBox(context, { x: -4, y: -4, width: 8, height: 8 }, mark.severity === 'error' ? 4 : 2.5);
      context.fill();
      context.stroke();
    } else {
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.translate(-2.5, 2.5);
      paintBadge(brush, mark);
    }
  });
}

/** A folded container is a node with its count. */
function paintFolded(brush: Brush, zone: SceneContainer): void {
  const { context, tokens, stage } = brush;
  const isSelected = stage.session.getState().selection.has(zone.id);
  roundBox(context, zone, 10);
  context.fillStyle = tokens.zone[zone.zone].fill;
  context.fill();
  context.strokeStyle = isSelected ? tokens.accent : tokens.zone[zone.zone].line;
  context.lineWidth = Math.max(isSelected ? 2 : 1.25, px(brush, 1));
  context.stroke();
  if (brush.level === 'map') return;
  const icon = brush.images.icon(zone.service);
  if (icon !== undefined) context.drawImage(icon, zone.x + 11, zone.y + 12, 28, 28);
  if (brush.level === 'icons') return;
  context.textBaseline = 'middle';
  setFont(brush, 13, 620);
  context.fillStyle = tokens.fg;
  context.fillText(fitName(zone.name), zone.x + 48, zone.y + 18.5);
  setFont(brush, 11, 440);
  context.fillStyle = tokens.fg3;
  context.fillText(`${zone.count} inside`, zone.x + 48, zone.y + 34.5);
}
