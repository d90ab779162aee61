import { createGraph, type ArchDocument } from '@archivolt/model';
import { buildScene } from '../scene/build-scene.js';
import type { Scene, SceneNode, SceneWire } from '../scene/scene.js';

const ARROWS: Readonly<Record<SceneWire['kind'], string>> = {
  request: '-->',
  event: '-.->',
  data: '--o',
  auth: '-.-',
  placement: '-.-',
};

/** A design as a Mermaid flowchart, for pages that draw these. */
export function renderMermaid(document: ArchDocument): string {
  const scene = buildScene({ document, graph: createGraph(document) });
  const names = new Map(
    [...scene.nodes.keys(), ...scene.containers.keys()].map((id, index) => [id, `n${index}`]),
  );
  const name = (id: string) => names.get(id) ?? 'n';
  const wires = [...scene.wires.values()].map((wire) => {
    const label = wire.label ?? wire.access;
    const said = label === undefined ? '' : `|${quoted(label)}|`;
    return `  ${name(wire.from)} ${ARROWS[wire.kind]}${said} ${name(wire.to)}`;
  });
  return ['flowchart LR', ...membersOf({ scene, name }, undefined, '  '), ...wires, ''].join('\n');
}

interface Naming {
  readonly scene: Scene;
  readonly name: (id: string) => string;
}

/** What stands directly in a container, and what stands in those inside it. */
function membersOf(
  naming: Naming,
  container: string | undefined,
  indent: string,
): readonly string[] {
  const { scene, name } = naming;
  const nodes = [...scene.nodes.values()].filter((node) => node.container === container);
  const zones = [...scene.containers.values()].filter((zone) => zone.container === container);
  return [
    ...nodes.map((node) => `${indent}${name(node.id)}${shapeOf(node)}`),
    ...zones.flatMap((zone) => [
      `${indent}subgraph ${name(zone.id)} [${quoted(zone.name)}]`,
      ...membersOf(naming, zone.id, `${indent}  `),
      `${indent}end`,
    ]),
  ];
}

function shapeOf({ name, detail, shape }: SceneNode): string {
  const text = quoted(`${name}\n${detail}`);
  return shape === 'pill' ? `([${text}])` : `[${text}]`;
}

/** A text in quotes, with every sign that Mermaid or HTML could take for its own as a code. */
function quoted(text: string): string {
  const safe = text
    .replaceAll(/[^\p{L}\p{N}\n ._:/·,()-]/gu, (sign) => `#${sign.codePointAt(0)};`)
    .replaceAll('\n', '<br>');
  return `"${safe}"`;
}
