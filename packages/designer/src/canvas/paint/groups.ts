import { intersects } from '@archivolt/render';
import { px, roundBox, setFont, type Brush } from './brush.js';

/** Frames of groups: no fill, so that what they hold stays the loudest. */
export function paintGroups(brush: Brush): void {
  const { context, tokens, stage, level } = brush;
  const { selection } = stage.session.getState();
  const { renaming } = stage.store.get();
  for (const group of stage.scene().groups.values()) {
    if (!intersects(group, brush.seen)) continue;
    const isSelected = selection.has(group.id);
    const { x, y, width, height } = group;
    roundBox(context, { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }, 12);
    context.globalAlpha = isSelected || tokens.isHighContrast ? 1 : 0.6;
    context.strokeStyle = isSelected ? tokens.accent : tokens.fg3;
    context.lineWidth = Math.max(isSelected ? 2 : 1, px(brush, 1));
    context.setLineDash(isSelected ? [] : [3, 4]);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
    if (group.id === renaming) continue;
    // Names outlive shapes: the title holds its size on screen.
    const size = level === 'full' ? 11 : Math.min(24, px(brush, 11));
    setFont(brush, size, 620);
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fillStyle = isSelected ? tokens.accent : tokens.fg2;
    context.fillText(group.title, x + 14, y + 11 + size, width - 28);
  }
}
