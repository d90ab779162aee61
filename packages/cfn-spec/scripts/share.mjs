/**
 * Folds nested types of one service that are equal under the same short name (`Analysis.Spacing`, `Dashboard.Spacing`).
 * Types refer to each other, so equality is found by splitting classes until none splits further.
 */
export function shareTypes({ resources, types, ...head }) {
  const names = Object.keys(types).toSorted();
  let classOf = new Map(names.map((name) => [name, shortName(name)]));
  for (let count = 0; new Set(classOf.values()).size !== count; ) {
    count = new Set(classOf.values()).size;
    const before = classOf;
    const numbers = new Map();
    classOf = new Map(
      names.map((name) => {
        const print =
          before.get(name) + JSON.stringify(rename(types[name], (nested) => before.get(nested)));
        if (!numbers.has(print)) numbers.set(print, `${shortName(name)}#${numbers.size}`);
        return [name, numbers.get(print)];
      }),
    );
  }
  const first = new Map();
  for (const name of names) if (!first.has(classOf.get(name))) first.set(classOf.get(name), name);
  const target = (nested) => first.get(classOf.get(nested));
  return {
    ...head,
    resources: rename(resources, target),
    types: Object.fromEntries(
      [...first.values()].map((name) => [name, rename(types[name], target)]),
    ),
  };
}

function shortName(name) {
  return name.slice(name.indexOf('.') + 1);
}

function rename(value, target) {
  if (Array.isArray(value)) return value.map((item) => rename(item, target));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === 'nested' && typeof item === 'string'
        ? [key, target(item)]
        : [key, rename(item, target)],
    ),
  );
}
