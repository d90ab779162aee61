import type { StateEdge, StateGraph, StateNode } from '@archivolt/model';

/** A line of the list of states. */
export interface StateRow {
  readonly node: StateNode;
  readonly depth: number;
  /** As in "Starts here. Leads to Pick; to Failed on Timeout.". */
  readonly ways: string;
}

/** The states in the order of the definition, with where each leads. What a Map does stands below the Map. */
export function stateRows({ nodes, edges }: StateGraph): readonly StateRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const from = new Map<string, StateEdge[]>();
  for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const depthOf = ({ parent }: StateNode): number => {
    const holder = byId.get(parent ?? '');
    if (holder === undefined) return 0;
    return depthOf(holder) + (holder.type === 'Processor' ? 0 : 1);
  };
  return nodes
    .filter(({ type }) => type !== 'Processor')
    .map((node) => {
      const ways = (from.get(node.id) ?? []).map((edge) => wayWords(edge, byId.get(edge.to)));
      return { node, depth: depthOf(node), ways: sentences(node, ways) };
    });
}

function wayWords({ kind, label }: StateEdge, to: StateNode | undefined): string {
  const name = to?.name ?? '';
  switch (kind) {
    case 'next':
      return name;
    case 'choice':
      return `${name} if ${label}`;
    case 'default':
      return `${name} otherwise`;
    case 'catch':
      return `${name} on ${label === 'Any error' ? 'any error' : label}`;
  }
}

const ENDS = new Set(['Succeed', 'Fail']);

function sentences({ isStart, isEnd, type }: StateNode, ways: readonly string[]): string {
  const said = [
    isStart ? 'Starts here.' : '',
    ways.length === 0 ? '' : `Leads to ${ways.join('; to ')}.`,
    isEnd && !ENDS.has(type) ? 'Ends here.' : '',
  ];
  return said.filter((it) => it !== '').join(' ');
}
