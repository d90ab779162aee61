import type { Annotation } from '../define/annotation.js';
import type { EditCall } from '../define/edit.js';
import type { Place } from '../define/rule.js';
import {
  isExpression,
  isMap,
  type PropertyPath,
  type Reference,
  type Value,
  type ValueMap,
} from '../define/value.js';
import type { PropertyReads } from '../define/view.js';
import { child, dig, parsePath, printPath, type Segments } from './path.js';
import { UNKNOWN, type Resolution, type Resolver } from './resolve.js';
import type { Shape, Slot } from './shape.js';

/** Whose properties are read: a node with its parts, or a wire. */
export interface Holder {
  place(property?: PropertyPath): Place;
  shape(): Shape;
  /** Properties as written; those of a part when it is named. */
  properties(part: string | undefined): ValueMap | undefined;
  /** What a template's `Globals` say for this type. */
  globals(part: string | undefined): ValueMap | undefined;
  /** Notes a read of a cell, and of what decides where properties stand. */
  track(cell: string): void;
  resolver(): Resolver;
  /** Whether it stands for something that exists already: what is not said of it is not known. */
  existsAlready(): boolean;
}

/** Tracked reads of one holder's properties, by paths that start in its own part. */
export class Reads implements PropertyReads {
  constructor(
    private readonly holder: Holder,
    private readonly ownPart: string | undefined,
  ) {}

  value(path: PropertyPath): Value | undefined {
    const { cell, stored } = this.slot(path);
    this.holder.track(cell);
    return stored === undefined ? undefined : dig(this.root(stored), stored.keys);
  }

  resolved(path: PropertyPath): Value | undefined {
    const known = this.resolve(path);
    if (known === UNKNOWN) return undefined;
    return known === undefined ? this.annotation(path)?.default : known;
  }

  /** As `resolved`, but tells what is absent from what cannot be known, and knows no default. */
  resolve(path: PropertyPath): Resolution {
    const { cell, stored } = this.slot(path);
    this.holder.track(cell);
    if (stored === undefined) return undefined;
    const { keys } = stored;
    const root = this.root(stored);
    const written = dig(root, keys);
    if (written === undefined && this.holder.existsAlready()) return UNKNOWN;
    if (typeof written !== 'object' && written !== undefined) return written;
    // Nothing at all is the commonest answer.
    const [top] = keys;
    if (top !== undefined && child(root, top) === undefined) return undefined;
    return this.holder.resolver().at(root, keys);
  }

  number(path: PropertyPath): number | undefined {
    const value = this.resolved(path);
    if (typeof value === 'number') return value;
    const isDerived = typeof value === 'string' && typeof this.value(path) !== 'string';
    return isDerived && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  }

  string(path: PropertyPath): string | undefined {
    const value = this.resolved(path);
    return typeof value === 'string' ? value : undefined;
  }

  boolean(path: PropertyPath): boolean | undefined {
    const value = this.resolved(path);
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string' || typeof this.value(path) === 'string') return undefined;
    return value === 'true' || (value === 'false' ? false : undefined);
  }

  list(path: PropertyPath): readonly Value[] | undefined {
    const value = this.resolved(path);
    return Array.isArray(value) ? value : undefined;
  }

  has(path: PropertyPath): boolean {
    return this.value(path) !== undefined;
  }

  annotation(path: PropertyPath): Annotation | undefined {
    return this.slot(path).annotation;
  }

  at(path?: PropertyPath): Place {
    return this.holder.place(path === undefined ? undefined : this.inPart(path));
  }

  set(path: PropertyPath, value: Value | undefined): EditCall {
    const { stored, segments } = this.slot(path);
    const isSame = stored === undefined || stored === segments;
    const target = this.holder.place();
    const where = isSame ? this.inPart(path) : printPath(stored);
    return { edit: 'property.set', args: { target, path: where, value } };
  }

  private inPart(path: PropertyPath): PropertyPath {
    if (this.ownPart === undefined || parsePath(path).part !== undefined) return path;
    return typeof path === 'string' ? `${this.ownPart}#${path}` : [`${this.ownPart}#`, ...path];
  }

  private root({ part }: Segments): ValueMap | undefined {
    const own = this.holder.properties(part);
    const globals = this.holder.globals(part);
    return globals === undefined ? own : mergeGlobals(globals, own ?? {});
  }

  private slot(path: PropertyPath): Slot {
    const shape = this.holder.shape();
    return (this.ownPart === undefined ? shape : shape.ofPart(this.ownPart)).slot(path);
  }
}

/** All the node references inside a value. */
export function referencesIn(value: Value | undefined): readonly Reference[] {
  const found: Reference[] = [];
  addReferences(found, value);
  return found;
}

function addReferences(found: Reference[], value: Value | undefined): void {
  if (Array.isArray(value)) {
    for (const item of value) addReferences(found, item);
    return;
  }
  if (!isMap(value)) return;
  const { $ref, part, attr } = value;
  if (typeof $ref !== 'string') {
    for (const key in value) addReferences(found, value[key]);
    return;
  }
  found.push({
    $ref,
    ...(typeof part === 'string' ? { part } : {}),
    ...(typeof attr === 'string' ? { attr } : {}),
  });
}

/** SAM's own way: maps are merged, lists joined, and what a resource says wins. */
function mergeGlobals(globals: ValueMap, own: ValueMap): ValueMap {
  const keys = new Set([...Object.keys(globals), ...Object.keys(own)]);
  const entries = [...keys].map((key) => {
    const [general, special] = [dig(globals, [key]), dig(own, [key])];
    return [key, mergeValues(general, special) ?? null] as const;
  });
  return Object.fromEntries(entries);
}

function mergeValues(general: Value | undefined, special: Value | undefined): Value | undefined {
  if (special === undefined || general === undefined) return special ?? general;
  if (Array.isArray(general) && Array.isArray(special)) return [...general, ...special];
  if (isTree(general) && isTree(special)) return mergeGlobals(general, special);
  return special;
}

/** A map of properties; an intrinsic is one value, which another replaces. */
function isTree(value: Value | undefined): value is ValueMap {
  return isMap(value) && !isExpression(value);
}
