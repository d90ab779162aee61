import { isMap, type NodeView, type Value, type ValueMap } from '../define/index.js';

/** A literal that looks like a credential, with where it stands. */
export interface Secret {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

const SECRET_NAME =
  /(pass(word|phrase|wd)|secret|api_?key|private_?key|access_?key|credential|auth_?token|(^|_)token$)/i;
const HARMLESS_NAME =
  /(arn|name|id|url|uri|path|file|ttl|validity|enabled|endpoint|header|type|source|policy|length|rotation|template|version|expression)s?$/i;
const SECRET_VALUE = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36}/,
  /\bxox[abpr]-[A-Za-z0-9-]{10,}/,
  /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@{}$]+:[^\s/@{}$]+@/i,
];
/** What none of them fits without. */
const MARKS = /AKIA|PRIVATE KEY|gh[pousr]_|xox[abpr]-|@/;

/** Credentials among environment variables, which may have any name. */
export function secretVariables(node: NodeView): readonly Secret[] {
  const path = node.can('principal')?.environment;
  const variables = path === undefined ? undefined : node.value(path);
  if (path === undefined || !isMap(variables)) return [];
  return Object.entries(variables).flatMap(([name, value]) =>
    isSecret(name, value) ? [{ path: [...path.split('.'), name], name }] : [],
  );
}

/** Credentials among the properties of a resource, at any depth. */
export function secretProperties(node: NodeView): readonly Secret[] {
  const { properties, parts } = node.record;
  const found = secretsIn(properties);
  for (const name in parts) addSecrets(found, parts[name]?.properties, [`${name}#`]);
  if (found.length === 0) return found;
  const own = node.can('principal')?.environment;
  const environment = own !== undefined && isMap(node.value(own)) ? own : undefined;
  return found.filter(({ path }) => {
    const place = path.join('.').replace('#.', '#');
    return environment === undefined || !place.startsWith(`${environment}.`);
  });
}

/** Credentials among some properties, at any depth. */
export function secretsIn(properties: ValueMap | undefined): Secret[] {
  const found: Secret[] = [];
  addSecrets(found, properties, []);
  return found;
}

const DEEPEST = 16;

/** `path` grows and shrinks on the way, so what is found copies it. */
function addSecrets(found: Secret[], value: Value | undefined, path: (string | number)[]): void {
  if (typeof value !== 'object' || path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) addSecretsAt(found, item, { path, key: index });
    return;
  }
  if (!isMap(value)) return;
  const { Name: variable, Value: given, Type: kind } = value;
  if (typeof variable === 'string' && given !== undefined) {
    const isPlain = kind === undefined || kind === 'PLAINTEXT';
    if (isPlain && isSecret(variable, given))
      found.push({ path: [...path, 'Value'], name: variable });
    return;
  }
  for (const name in value) {
    const item = value[name] ?? null;
    if (isSecret(name, item)) found.push({ path: [...path, name], name });
    else addSecretsAt(found, item, { path, key: name });
  }
}

function addSecretsAt(
  found: Secret[],
  value: Value,
  { path, key }: { readonly path: (string | number)[]; readonly key: string | number },
): void {
  if (typeof value !== 'object') return;
  path.push(key);
  addSecrets(found, value, path);
  path.pop();
}

/** Whether a literal text under this name is most likely a credential. */
export function isSecret(name: string, value: Value): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (value.includes('{{resolve:')) return false;
  if (MARKS.test(value) && SECRET_VALUE.some((pattern) => pattern.test(value))) return true;
  return isSecretName(name) && /^\S{4,}$/.test(value) && !/^(true|false|\d+|arn:.*)$/i.test(value);
}

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}
