import type { EditCall, Fix, GraphView, NodeView } from '../define/index.js';

/** Puts a node into the stack of a Region; makes one where there is none. What exists stays where it is. */
export function movingTo(graph: GraphView, node: NodeView, region: string): { readonly fix?: Fix } {
  if (node.record.external !== undefined) return {};
  const stacks = graph.section('stacks');
  const there = Object.keys(stacks).find((id) => stacks[id]?.region === region);
  const value = there ?? freeStack(Object.keys(stacks));
  const make: EditCall = {
    edit: 'document.set',
    args: { path: ['stacks', value], value: { region } },
  };
  const move: EditCall = { edit: 'node.set', args: { nodeId: node.id, field: 'stack', value } };
  const label = `Move ${node.name} to ${region}`;
  return { fix: { label, safe: false, edits: there === undefined ? [make, move] : [move] } };
}

function freeStack(taken: readonly string[]): string {
  const names = ['edge', ...taken.map((_, index) => `edge${index + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? 'edge';
}
