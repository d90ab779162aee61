import { isMap, isReference, sub, type Value, type ValueMap } from '@archivolt/model';

/** A policy as the JSON text that some types want, with what is known on deployment put in by `Fn::Sub`. */
export function policyText(document: ValueMap): ValueMap {
  const variables = new Map<string, Value>();
  const text = written(document, variables);
  return sub(text, Object.fromEntries(variables));
}

function written(value: Value, variables: Map<string, Value>): string {
  if (typeof value === 'string') return JSON.stringify(value).replaceAll('${', '${!');
  if (Array.isArray(value))
    return `[${value.map((item: Value) => written(item, variables)).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  if (isReference(value)) return `"${variable(value, variables)}"`;
  const pieces = subPieces(value);
  if (pieces !== undefined) return `"${inlined(pieces, variables)}"`;
  const [key = ''] = Object.keys(value);
  if (key === 'Ref' || key.startsWith('Fn::')) return `"${variable(value, variables)}"`;
  const members = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}:${written(item, variables)}`,
  );
  return `{${members.join(',')}}`;
}

interface SubPieces {
  readonly text: string;
  readonly given: ValueMap;
}

function subPieces(value: ValueMap): SubPieces | undefined {
  const argument = value['Fn::Sub'];
  if (typeof argument === 'string') return { text: argument, given: {} };
  if (!Array.isArray(argument)) return undefined;
  const [text, given]: readonly (Value | undefined)[] = argument;
  return typeof text === 'string' && isMap(given) ? { text, given } : undefined;
}

/** A text of its own within the text, its variables under names of this one. */
function inlined({ text, given }: SubPieces, variables: Map<string, Value>): string {
  const quoted = JSON.stringify(text).slice(1, -1);
  return quoted.replaceAll(/\$\{([A-Za-z0-9]+)\}/g, (all, name: string) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) return all;
    const inner = isMap(value) ? subPieces(value) : undefined;
    return inner === undefined ? variable(value, variables) : inlined(inner, variables);
  });
}

function variable(value: Value, variables: Map<string, Value>): string {
  const known = [...variables].find(([, item]) => JSON.stringify(item) === JSON.stringify(value));
  const name = known?.[0] ?? `Value${variables.size + 1}`;
  variables.set(name, value);
  return `\${${name}}`;
}
