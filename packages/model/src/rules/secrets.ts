import { isMap, type NodeView, type Value } from '../define/index.js';

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
  const own = node.can('principal')?.environment;
  const environment = own !== undefined && isMap(node.value(own)) ? own : undefined;
  const { properties, parts = {} } = node.record;
  const further = Object.entries(parts).flatMap(([name, part]) =>
    secretsIn(part.properties, [`${name}#`]),
  );
  return [...secretsIn(properties, []), ...further].filter(({ path }) => {
    const place = path.join('.').replace('#.', '#');
    return environment === undefined || !place.startsWith(`${environment}.`);
  });
}

const NONE: readonly Secret[] = [];

function secretsIn(value: Value, path: readonly (string | number)[]): readonly Secret[] {
  if (typeof value !== 'object' || path.length > 16) return NONE;
  if (Array.isArray(value)) {
    return value.flatMap((item: Value, index) => secretsIn(item, [...path, index]));
  }
  if (!isMap(value)) return NONE;
  const { Name: variable, Value: given, Type: kind } = value;
  if (typeof variable === 'string' && given !== undefined) {
    const isPlain = kind === undefined || kind === 'PLAINTEXT';
    const here = [...path, 'Value'];
    return isPlain && isSecret(variable, given) ? [{ path: here, name: variable }] : [];
  }
  return Object.entries(value).flatMap(([name, item]) => {
    const here = [...path, name];
    return isSecret(name, item) ? [{ path: here, name }] : secretsIn(item, here);
  });
}

/** Whether a literal text under this name is most likely a credential. */
export function isSecret(name: string, value: Value): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (value.includes('{{resolve:')) return false;
  if (SECRET_VALUE.some((pattern) => pattern.test(value))) return true;
  return isSecretName(name) && /^\S{4,}$/.test(value) && !/^(true|false|\d+|arn:.*)$/i.test(value);
}

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}
