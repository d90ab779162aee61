import type { NodeView, ValueMap } from '../define/index.js';

/** Fields of the types that callers start from, as the schema has them, where it is written out. */
export function fieldsIn(definition: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [name, body] of bodiesIn(definition)) {
    const fields = found.get(name) ?? new Set();
    for (const [, field = ''] of body.replaceAll(/\([^)]*\)/g, '').matchAll(FIELD))
      fields.add(field);
    found.set(name, fields);
  }
  return found;
}

/** What a schema says of a type; undefined where it has none of that name. */
export function bodyOf(definition: string, type: string): string | undefined {
  const bodies = bodiesIn(definition).flatMap(([name, body]) => (name === type ? [body] : []));
  return bodies.length === 0 ? undefined : bodies.join('\n');
}

function bodiesIn(definition: string): readonly (readonly [type: string, body: string])[] {
  const plain = definition.replaceAll(/"""[\s\S]*?"""/g, '').replaceAll(/#[^\n]*/g, '');
  return [...plain.matchAll(TYPE)].map(([, name = '', body = '']) => [name, body] as const);
}

const TYPE = /\b(?:extend\s+)?(?:type|interface)\s+([_A-Za-z]\w*)[^{}]*\{([^{}]*)\}/g;
const FIELD = /([_A-Za-z]\w*)\s*:/g;

/** The first field that nothing answers yet. */
export function firstField(api: NodeView): ValueMap {
  const taken = new Set(
    api
      .wires('out', 'graphql-field')
      .map((wire) => `${wire.string('Type')}.${wire.string('Field')}`),
  );
  const fields = fieldsIn(api.part('schema')?.string('Definition') ?? '');
  for (const type of ['Query', 'Mutation']) {
    for (const field of fields.get(type) ?? []) {
      if (!taken.has(`${type}.${field}`)) return { Field: field, Type: type };
    }
  }
  return { Field: 'getItem', Type: 'Query' };
}
