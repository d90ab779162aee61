import { intersects, isHidden, type Box, type SceneContainer } from '@archivolt/render';
import { px, roundBox, setFont, type Brush } from './brush.js';
import { marksOf } from '../marks.js';

/** Containers, outer ones first, each with its header. */
export function paintZones(brush: Brush): void {
  const scene = brush.stage.scene();
  const { receiver } = brush.stage.store.get();
  for (const zone of scene.containers.values()) {
    if (zone.isFolded || isHidden(scene, zone.id) || !intersects(zone, brush.seen)) continue;
    paintFrame(brush, zone);
    if (receiver?.id === zone.id) paintReceiver(brush, receiver.box);
    paintHeader(brush, zone);
  }
}

/** Names of containers where nodes are too small to have any: 12 px, above their frame. */
export function paintZoneNames(brush: Brush): void {
  const { context, tokens, stage } = brush;
  const scene = stage.scene();
  const marks = marksOf(stage.session.getState().diagnostics);
  context.textBaseline = 'alphabetic';
  for (const zone of scene.containers.values()) {
    const isOuter = zone.container === undefined;
    if (!isOuter || zone.isFolded || !intersects(zone, brush.seen)) continue;
    if (zone.width * brush.zoom < 40) continue;
    const x = zone.x;
    const y = zone.y - px(brush, 6);
    setFont(brush, px(brush, 12), 620);
    context.fillStyle = tokens.fg;
    context.fillText(zone.name, x, y);
    const after = x + context.measureText(zone.name).width + px(brush, 6);
    setFont(brush, px(brush, 11), 440);
    context.fillStyle = tokens.fg3;
    context.fillText(`${zone.count}`, after, y);
    const errors = zone.members.filter((id) => marks.get(id)?.severity === 'error').length;
    if (errors > 0) {
      context.fillStyle = tokens.danger;
      context.fillText(`${errors}`, after + px(brush, 22), y);
    }
  }
}

function paintFrame(brush: Brush, zone: SceneContainer): void {
  const { context, tokens, stage } = brush;
  const colours = tokens.zone[zone.zone];
  const isVpc = zone.zone === 'vpc';
  const { selection, gesture } = stage.session.getState();
  const isSelected = selection.has(zone.id) || gesture?.source === zone.id;
  const isLegal = gesture?.verdicts.get(zone.id)?.kind === 'allowed';
  const isOver = isLegal && stage.store.get().drawing?.over === zone.id;
  const inset = isVpc ? 0.625 : 0.5;
  const frame = {
    x: zone.x + inset,
    y: zone.y + inset,
    width: zone.width - 2 * inset,
    height: zone.height - 2 * inset,
  };
  roundBox(context, frame, isVpc ? 14 : 10);
  context.fillStyle = colours.fill;
  context.fill();
  const isLit = isSelected || isLegal;
  context.globalAlpha = isLit || tokens.isHighContrast ? 1 : isVpc ? 0.55 : 0.32;
  context.strokeStyle =
    isSelected || isOver ? tokens.accent : isLegal ? tokens.accentLine : colours.line;
  context.lineWidth = Math.max(
    isSelected || isOver ? 2 : isLegal ? 1.5 : isVpc ? 1.25 : 1,
    px(brush, 1),
  );
  context.setLineDash(tokens.isHighContrast && !isVpc ? [6, 4] : []);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintReceiver(brush: Brush, box: Box): void {
  const { context, tokens } = brush;
  roundBox(context, box, 10);
  context.strokeStyle = tokens.accent;
  context.lineWidth = Math.max(1.5, px(brush, 1.25));
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}

function paintHeader(brush: Brush, zone: SceneContainer): void {
  const { context, tokens, level } = brush;
  // Names outlive shapes: the header holds its size on screen until it would not fit.
  const scale = level === 'full' ? 1 : Math.min(2.2, 0.9 / brush.zoom);
  const top = zone.y + 9;
  const middle = top + 8 * scale;
  const icon = brush.images.icon(zone.service);
  if (icon !== undefined) context.drawImage(icon, zone.x + 11, top, 16 * scale, 16 * scale);
  setFont(brush, 11 * scale, 620);
  context.textBaseline = 'middle';
  context.fillStyle = tokens.fg;
  const left = zone.x + 11 + 23 * scale;
  const room = zone.x + zone.width - 12 - left;
  const name = context.measureText(zone.name).width;
  if (name <= room) context.fillText(zone.name, left, middle + 0.5);
  if (level !== 'full' || zone.detail === '') return;
  setFont(brush, 11, 440);
  const width = context.measureText(zone.detail).width;
  if (width + name + 16 > room) return;
  context.fillStyle = tokens.fg3;
  context.fillText(zone.detail, zone.x + zone.width - 12 - width, middle + 0.5);
}
