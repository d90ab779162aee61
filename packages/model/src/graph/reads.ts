import type { Annotation, Annotations } from '../define/annotation.js';
import type { EditCall } from '../define/edit.js';
import type { Place } from '../define/rule.js';
import {
  isMap,
  type PropertyPath,
  type Reference,
  type Value,
  type ValueMap,
} from '../define/value.js';
import type { PropertyReads } from '../define/view.js';
import type { Cell } from './cells.js';
import { dig, parsePath, printPath, type Segments } from './path.js';
import { UNKNOWN, type Resolution, type Resolver } from './resolve.js';

/** Whose properties are read: a node with its parts, or a wire. */
export interface Holder {
  readonly place: Place;
  /** Properties as written; those of a part when it is named. */
  properties(part: string | undefined): ValueMap | undefined;
  annotations(part: string | undefined): Annotations | undefined;
  /** What a template's `Globals` say for this type. */
  globals(part: string | undefined): ValueMap | undefined;
  /** Where these segments stand in the record; undefined when its type has no such property. */
  stored(segments: Segments): Segments | undefined;
  cell(part: string | undefined, key: string): Cell;
  /** Notes a read of what decides where properties stand, and of one of them. */
  track(cell: Cell): void;
  resolver(): Resolver;
}

/** A path that was read before: where it stands and what is known of it. */
interface Slot {
  readonly segments: Segments;
  readonly stored: Segments | undefined;
  readonly cell: Cell;
  annotation?: Annotation | undefined;
  isAnnotationKnown: boolean;
}

/** Tracked reads of one holder's properties, by paths that start in its own part. */
export class Reads implements PropertyReads {
  private readonly slots = new Map<string, Slot>();

  constructor(
    private readonly holder: Holder,
    private readonly ownPart: string | undefined,
  ) {}

  /** Forgets where properties stand: the type has changed. */
  forget(): void {
    this.slots.clear();
  }

  value(path: PropertyPath): Value | undefined {
    const slot = this.slot(path);
    this.holder.track(slot.cell);
    return this.written(slot);
  }

  resolved(path: PropertyPath): Value | undefined {
    const known = this.resolve(path);
    if (known === UNKNOWN) return undefined;
    return known === undefined ? this.annotation(path)?.default : known;
  }

  /** As `resolved`, but tells what is absent from what cannot be known, and knows no default. */
  resolve(path: PropertyPath): Resolution {
    const slot = this.slot(path);
    this.holder.track(slot.cell);
    const written = this.written(slot);
    if (typeof written !== 'object' && written !== undefined) return written;
    if (slot.stored === undefined) return undefined;
    const root = this.root(slot.stored);
    return root === undefined ? undefined : this.holder.resolver().at(root, slot.stored.keys);
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
    const slot = this.slot(path);
    if (!slot.isAnnotationKnown) {
      const { part, keys } = slot.segments;
      slot.annotation = findAnnotation(this.holder.annotations(part), keys);
      slot.isAnnotationKnown = true;
    }
    return slot.annotation;
  }

  at(path?: PropertyPath): Place {
    const { place } = this.holder;
    if (path === undefined) return place;
    return { ...place, property: this.inPart(path) };
  }

  set(path: PropertyPath, value: Value | undefined): EditCall {
    const { stored, segments } = this.slot(path);
    const isSame = stored === undefined || stored === segments;
    const target = { ...this.holder.place };
    const where = isSame ? this.inPart(path) : printPath(stored);
    return { edit: 'property.set', args: { target, path: where, value } };
  }

  private inPart(path: PropertyPath): PropertyPath {
    if (this.ownPart === undefined || parsePath(path).part !== undefined) return path;
    return typeof path === 'string' ? `${this.ownPart}#${path}` : [`${this.ownPart}#`, ...path];
  }

  private written(slot: Slot): Value | undefined {
    return slot.stored === undefined ? undefined : dig(this.root(slot.stored), slot.stored.keys);
  }

  private root({ part }: Segments): ValueMap | undefined {
    const own = this.holder.properties(part);
    const globals = this.holder.globals(part);
    return globals === undefined ? own : mergeGlobals(globals, own ?? {});
  }

  private slot(path: PropertyPath): Slot {
    const key = typeof path === 'string' ? path : JSON.stringify(path);
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const { part = this.ownPart, keys } = parsePath(path);
    const segments = { part, keys };
    const stored = this.holder.stored(segments);
    const there = stored ?? segments;
    const cell = this.holder.cell(there.part, there.keys[0] ?? '');
    const slot: Slot = { segments, stored, cell, isAnnotationKnown: false };
    this.slots.set(key, slot);
    return slot;
  }
}

/** All the node references inside a value. */
export function referencesIn(value: Value | undefined): readonly Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isMap(value)) return [];
  const { $ref, part, attr } = value;
  if (typeof $ref === 'string') {
    return [
      {
        $ref,
        ...(typeof part === 'string' ? { part } : {}),
        ...(typeof attr === 'string' ? { attr } : {}),
      },
    ];
  }
  return Object.values(value).flatMap(referencesIn);
}

function findAnnotation(
  annotations: Annotations | undefined,
  keys: readonly string[],
): Annotation | undefined {
  if (annotations === undefined) return undefined;
  const exact = keys.join('.');
  const general = keys.filter((key) => !/^\d+$/.test(key)).join('.');
  const found = [exact, general].find((key) => Object.hasOwn(annotations, key));
  return found === undefined ? undefined : annotations[found];
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
  if (isMap(general) && isMap(special)) return mergeGlobals(general, special);
  return special;
}
