import { readdirSync, readFileSync } from 'node:fs';
import { createGraph, parseDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { intersects } from '../geometry.js';
import { createRouter } from '../route/router.js';
import { sharesLine } from '../route/beside.js';
import { crosses, segments } from '../route/polyline.js';
import { buildScene } from '../scene/build-scene.js';
import { labelSizes } from './label-size.js';
import { labelObstacles } from './obstacles.js';
import { placeLabels, type PlacedLabel } from './place-labels.js';

const folder = new URL('../../../../examples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.arch'));

function drawn(file: string) {
  const parsed = parseDocument(readFileSync(new URL(file, folder), 'utf8'));
  if (!parsed.ok) throw new Error(file);
  const document = parsed.value;
  const scene = buildScene({ document, graph: createGraph(document) });
  const router = createRouter();
  router.update(scene);
  const wires = [...scene.wires.values()].flatMap((wire) => {
    const route = router.route(wire.id);
    return route === undefined
      ? []
      : [{ id: wire.id, points: route.points, sizes: labelSizes(wire, false) }];
  });
  const labels = placeLabels({
    wires,
    scale: 1,
    obstacles: labelObstacles({ router, scene }),
  });
  return { scene, router, wires, labels };
}

describe.each(files)('%s', (file) => {
  const { scene, router, wires, labels } = drawn(file);

  it('has each label in full, clear of cards and of other labels', () => {
    const boxes = [...labels.values()].map(({ box }) => box);
    for (const [index, box] of boxes.entries()) {
      for (const card of scene.nodes.values()) expect(intersects(card, box)).toBe(false);
      for (const other of boxes.slice(index + 1)) expect(intersects(other, box)).toBe(false);
    }
    // A reference says its property only where there is room.
    for (const { id, sizes } of wires.filter(
      (wire) => scene.wires.get(wire.id)?.isReference !== true,
    )) {
      if (sizes.length > 0) expect(labels.get(id)?.text).toBe(sizes[0]?.text);
    }
  });

  it('has no wire through a title', () => {
    for (const id of router.titles.ids()) {
      const title = router.titles.box(id);
      if (title === undefined) continue;
      for (const { points } of wires) {
        expect(segments(points).some((part) => crosses(part, title))).toBe(false);
      }
    }
  });

  it('has no placement wire on the line of another', () => {
    const quiet = wires.filter(({ id }) => scene.wires.get(id)?.kind === 'placement');
    const loud = wires.filter(({ id }) => scene.wires.get(id)?.kind !== 'placement');
    for (const one of quiet) {
      expect(loud.some((other) => sharesLine(one.points, other.points))).toBe(false);
    }
  });

  it('is drawn the same each time', () => {
    const entries = (from: ReadonlyMap<string, PlacedLabel>) => [...from.entries()];
    expect(entries(drawn(file).labels)).toEqual(entries(labels));
  });
});
