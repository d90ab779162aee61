import { createGraph, type ArchDocument } from '@archivolt/model';
import type { Box, Point } from '../geometry.js';
import { DASH } from '../look/wire-look.js';
import { PALETTES } from '../look/palette.js';
import { createRouter, type Router } from '../route/router.js';
import { buildScene } from '../scene/build-scene.js';
import { isHidden, type SceneContainer, type SceneNode, type SceneWire } from '../scene/scene.js';
import { element, printMarkup, together, type Markup } from '../svg/element.js';

const { wire: COLOURS, zone: ZONES } = PALETTES.light;

/**
 * A design as a diagrams.net drawing: the same places and ways, shapes of its own. Cells say `html=0`, so
 * that a label is text and never markup.
 */
export function renderDrawio(document: ArchDocument): string {
  const scene = buildScene({ document, graph: createGraph(document) });
  const router = createRouter();
  router.update(scene);
  const cells = [
    ...[...scene.containers.values()].filter(({ id }) => !isHidden(scene, id)).map(zoneCell),
    ...[...scene.nodes.values()].filter(({ id }) => !isHidden(scene, id)).map(nodeCell),
    ...[...scene.wires.values()].flatMap((wire) => wireCell(wire, router) ?? []),
    ...[...scene.notes.values()].map(({ id, text, ...box }) =>
      cell({ id: `note-${id}`, value: text, style: 'text;html=0;whiteSpace=wrap;' }, box),
    ),
  ];
  const root = element(
    'root',
    {},
    element('mxCell', { id: '0' }),
    element('mxCell', { id: '1', parent: '0' }),
    together(cells),
  );
  const model = element('mxGraphModel', { grid: 1, gridSize: 4 }, root);
  const page = element('diagram', { name: 'Architecture' }, model);
  return `${printMarkup(element('mxfile', { host: 'archivolt' }, page))}\n`;
}

function nodeCell({ id, name, detail, shape, ...box }: SceneNode): Markup {
  const arc = shape === 'pill' ? 50 : 12;
  const style = `rounded=1;arcSize=${arc};html=0;whiteSpace=wrap;fontSize=11;`;
  return cell({ id, value: `${name}\n${detail}`, style }, box);
}

function zoneCell({ id, name, zone, ...box }: SceneContainer): Markup {
  const { line, fill } = ZONES[zone];
  const style = `rounded=1;arcSize=4;html=0;verticalAlign=top;align=left;spacingLeft=8;strokeColor=${line};fillColor=${fill};`;
  return cell({ id, value: name, style }, box);
}

function wireCell(wire: SceneWire, router: Router): Markup | undefined {
  const route = router.route(wire.id);
  if (route === undefined) return undefined;
  const dashed = DASH[wire.kind].length > 0 ? 'dashed=1;' : '';
  const style = `edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;${dashed}strokeColor=${COLOURS[wire.kind]};`;
  const points = route.points.slice(1, -1).map(({ x, y }: Point) => element('mxPoint', { x, y }));
  const geometry = element(
    'mxGeometry',
    { relative: 1, as: 'geometry' },
    element('Array', { as: 'points' }, ...points),
  );
  const value = wire.label ?? wire.access ?? '';
  const ends = { edge: 1, parent: '1', source: wire.from, target: wire.to };
  return element('mxCell', { id: wire.id, value, style, ...ends }, geometry);
}

function cell(
  said: { readonly id: string; readonly value: string; readonly style: string },
  { x, y, width, height }: Box,
): Markup {
  const geometry = element('mxGeometry', { x, y, width, height, as: 'geometry' });
  return element('mxCell', { ...said, vertex: 1, parent: '1' }, geometry);
}
