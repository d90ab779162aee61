import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../../own.js';

/** A resource of SAM with what its template has around it; `Globals` are laid under its properties. */
export interface SamResource {
  readonly id: string;
  /** Behind `AWS::Serverless::`. */
  readonly kind: string;
  readonly properties: ValueMap;
  /** The resource as written. */
  readonly written: ValueMap;
  readonly template: SamTemplate;
}

export interface SamTemplate {
  readonly resources: ValueMap;
  readonly globals: ValueMap;
}

export type Path = readonly (string | number)[];

/** What SAM's transform refuses, with the path below the resource. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
}

export type Check = (resource: SamResource) => readonly Fault[];

/** A fault of a property of the resource. */
export function fault(path: string | Path, message: string): Fault {
  const steps = typeof path === 'string' ? path.split('.') : path;
  return { path: ['Properties', ...steps], message };
}

/** A fault where a condition holds. */
export function when(isWrong: boolean, path: string | Path, message: string): readonly Fault[] {
  return isWrong ? [fault(path, message)] : [];
}

export function isFunction(value: Value | undefined): boolean {
  if (!isMap(value)) return false;
  const [name = '', second] = Object.keys(value);
  return second === undefined && (name === 'Ref' || name.startsWith('Fn::'));
}

/** Whether a value is there. An empty one is none for SAM. */
export function isSet(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A value at a path below a value. */
export function at(value: Value | undefined, path: string): Value | undefined {
  return path.split('.').reduce<Value | undefined>((inner, key) => own(inner, key), value);
}

type Kind = 'map' | 'list' | 'string';

/** A fault where a value that is there is of another kind; functions are of any. */
export function expectKind(
  value: Value | undefined,
  kind: Kind,
  path: string | Path,
): readonly Fault[] {
  if (value === undefined || value === null || isFunction(value)) return [];
  const name = typeof path === 'string' ? path : pathText(path);
  return when(!isOf(value, kind), path, `Property ${name} must be a ${kind}.`);
}

function isOf(value: Value, kind: Kind): boolean {
  if (kind === 'map') return isMap(value);
  return kind === 'list' ? Array.isArray(value) : typeof value === 'string';
}

export function pathText(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`,
    )
    .join('');
}

/** Members of a map; nothing for anything else. */
export function members(value: Value | undefined): readonly (readonly [string, Value])[] {
  return isMap(value) && !isFunction(value) ? Object.entries(value) : [];
}

export function items(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

/** Names for a message: `A, B or C`. */
export function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

/** The logical id that a value refers to, as a `Ref` or as its name. */
export function namedId(value: Value | undefined): string | undefined {
  const name = isMap(value) ? own(value, 'Ref') : value;
  return typeof name === 'string' ? name : undefined;
}

/** The type and properties of a resource of the template. */
export function resourceOf(
  { resources }: SamTemplate,
  id: string | undefined,
): { readonly type: string; readonly properties: ValueMap } | undefined {
  const found = id === undefined ? undefined : own(resources, id);
  if (!isMap(found)) return undefined;
  const properties = own(found, 'Properties');
  return { type: String(own(found, 'Type')), properties: isMap(properties) ? properties : {} };
}
