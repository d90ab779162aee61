import type { Effect, NodeView } from '../define/index.js';
import { mentionsOf } from '../graph/mentions.js';

/** What a template says of another resource, in whatever property: it goes with the wire. */
export function saidBy(source: NodeView, target: NodeView): readonly Effect[] {
  const places = mentionsOf(source.record).filter(
    ({ node, path: [first = ''] }) => node === target.id && !first.endsWith('#'),
  );
  return places.map(({ path }): Effect => {
    const item = path.findLastIndex((step) => /^[0-9]+$/.test(step));
    const isItem = item >= 0;
    return {
      kind: 'property',
      on: source.ref,
      path: isItem ? path.slice(0, item) : path,
      value: isItem ? [target.ref] : target.ref,
      mode: isItem ? 'append' : 'set',
    };
  });
}

/** Whether a resource says another one's name itself, in whatever property. */
export function isSaid(source: NodeView, target: NodeView): boolean {
  return mentionsOf(source.record).some(({ node }) => node === target.id);
}
