import type { EditCall, Fix, GraphView, NodeView } from '../define/index.js';

/** Puts a node into the stack of a Region; makes one where there is none. */
export function movingTo(graph: GraphView, node: NodeView, region: string): Fix {
  const stacks = graph.section('stacks');
  const there = Object.keys(stacks).find((id) => stacks[id]?.region === region);
  const value = there ?? freeStack(Object.keys(stacks));
  const make: EditCall = {
    edit: 'document.set',
    args: { path: ['stacks', value], value: { region } },
  };
  const move: EditCall = { edit: 'node.set', args: { nodeId: node.id, field: 'stack', value } };
  return {
    label: `Move ${node.name} to ${region}`,
    safe: false,
    edits: there === undefined ? [make, move] : [move],
  };
}

function freeStack(taken: readonly string[]): string {
  const names = ['edge', ...taken.map((_, index) => `edge${index + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? 'edge';
}
