import type { Effect, NodeView, ValueMap, WireView } from '../../define/index.js';
import { sourceAction, targetAction } from '../../connections/pipeline-actions.js';

/** Stages in the order of their wires, until the pipeline has stages of its own. */
export function stagesOf(node: NodeView): readonly Effect[] {
  const sources = node.wires('in', 'pipeline-source');
  const actions = node.wires('out', 'pipeline-action');
  if (node.has('Stages') || sources.length + actions.length === 0) return [];
  const [first] = sources.map(artifactOf);
  const stages = [
    ...(sources.length === 0
      ? []
      : [{ Name: 'Source', Actions: sources.map((wire) => sourceAction(wire, artifactOf(wire))) }]),
    ...namesOf(actions).map((name) => ({
      Name: name,
      Actions: inOrder(actions)
        .filter((wire) => stageOf(wire) === name)
        .map((wire) => targetAction(wire, { input: first ?? 'Source', output: artifactOf(wire) })),
    })),
  ] satisfies readonly ValueMap[];
  return [{ kind: 'property', on: node.ref, path: ['Stages'], value: stages, mode: 'set' }];
}

/** Name of what an action hands on: letters, digits and lines only. */
function artifactOf(wire: WireView): string {
  const isSource = wire.connection.id === 'pipeline-source';
  const other = isSource ? wire.source : wire.target;
  return `${other.name.replaceAll(/[^A-Za-z0-9_-]/g, '').slice(0, 80)}Output`;
}

function stageOf(wire: WireView): string {
  return wire.string('Stage') ?? 'Build';
}

function inOrder(wires: readonly WireView[]): readonly WireView[] {
  return wires.toSorted((a, b) => (a.number('Order') ?? 99) - (b.number('Order') ?? 99));
}

function namesOf(wires: readonly WireView[]): readonly string[] {
  return [...new Set(inOrder(wires).map(stageOf))];
}
