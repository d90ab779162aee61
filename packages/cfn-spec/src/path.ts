/** A property name, a map key, a list index, or `[]` for any item of a list. */
export type Segment = string | number;

/** A path as `VpcConfig.SubnetIds[0]`, `Policies[].PolicyName` or `Variables["a.b"]`, or its segments. */
export type Path = string | readonly Segment[];

const SEGMENT = /\[(?:(\d*)|("(?:[^"\\]|\\.)*"))\]|([^.[\]]+)/g;

/** Splits a path; indexes come as numbers, `[]` as `'[]'`. */
export function parsePath(path: Path): readonly Segment[] {
  if (typeof path !== 'string') return path;
  return [...path.matchAll(SEGMENT)].map(([, index, quoted, name = '']) => {
    if (quoted !== undefined) return String(JSON.parse(quoted));
    if (index !== undefined) return index === '' ? '[]' : Number(index);
    return name;
  });
}

/** Joins segments so that `parsePath` reads them back. */
export function printPath(segments: readonly Segment[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`;
    if (segment === '[]') return `${path}[]`;
    if (segment === '' || /[.[\]]/.test(segment)) return `${path}[${JSON.stringify(segment)}]`;
    return path === '' ? segment : `${path}.${segment}`;
  }, '');
}

/** A path as it is said to somebody: without the choices on its way. */
export function shownPath(segments: readonly Segment[]): string {
  return printPath(
    segments.filter((segment, at) => segment !== 'Fn::If' && segments[at - 1] !== 'Fn::If'),
  );
}
