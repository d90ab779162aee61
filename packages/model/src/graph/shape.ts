import type { Annotation, Annotations } from '../define/annotation.js';
import type { Connection } from '../define/connection.js';
import type { Service } from '../define/service.js';
import type { PropertyPath } from '../define/value.js';
import { RECORD } from './cells.js';
import { parsePath, printPath, type Segments } from './path.js';

/** A path that was read before: where it stands, and what is known of it. */
export interface Slot {
  readonly segments: Segments;
  /** Where it stands in the record; undefined when its type has no such property. */
  readonly stored: Segments | undefined;
  /** Name of the cell that changes with it. */
  readonly cell: string;
  readonly annotation: Annotation | undefined;
}

interface Source {
  annotations(part: string | undefined): Annotations | undefined;
  stored(segments: Segments): Segments | undefined;
}

/** What is known of the paths of all nodes of one service and type, or of all wires of one connection. */
export class Shape {
  private readonly slots = new Map<string, Slot>();
  private readonly parts = new Map<string, Shape>();

  private constructor(
    private readonly source: Source,
    private readonly part: string | undefined,
  ) {}

  static ofNode({ annotate, parts, dialects }: Service, type: string | undefined): Shape {
    const hasDialect =
      type !== undefined && dialects !== undefined && Object.hasOwn(dialects, type);
    const paths = hasDialect ? dialects[type]?.paths : undefined;
    const source: Source = {
      annotations: (part) => {
        if (part === undefined) return annotate;
        return parts !== undefined && Object.hasOwn(parts, part)
          ? parts[part]?.annotate
          : undefined;
      },
      stored: (segments) => (paths === undefined ? segments : translate(segments, paths)),
    };
    return new Shape(source, undefined);
  }

  static ofWire({ annotate }: Connection): Shape {
    const source: Source = {
      annotations: (part) => (part === undefined ? annotate : undefined),
      stored: (segments) => segments,
    };
    return new Shape(source, undefined);
  }

  /** The same, for paths that start in a part. */
  ofPart(part: string): Shape {
    const known = this.parts.get(part) ?? new Shape(this.source, part);
    this.parts.set(part, known);
    return known;
  }

  slot(path: PropertyPath): Slot {
    const key = typeof path === 'string' ? path : JSON.stringify(path);
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const { part = this.part, keys } = parsePath(path);
    const segments = { part, keys };
    const stored = this.source.stored(segments);
    const annotation = findAnnotation(this.source.annotations(part), keys);
    const slot: Slot = { segments, stored, annotation, cell: cellOf(stored ?? segments) };
    this.slots.set(key, slot);
    return slot;
  }
}

function cellOf({ part, keys }: Segments): string {
  const [top] = keys;
  if (top === undefined) return RECORD;
  return part === undefined ? top : `${part}#${top}`;
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

/** Where segments stand in a dialect: by the longest beginning that it names. */
function translate(
  segments: Segments,
  paths: Readonly<Record<string, string | null>>,
): Segments | undefined {
  const { part, keys } = segments;
  for (let length = keys.length; length > 0; length -= 1) {
    const known = printPath({ part, keys: keys.slice(0, length) });
    if (typeof known !== 'string' || !Object.hasOwn(paths, known)) continue;
    const there = paths[known];
    if (typeof there !== 'string') return undefined;
    const start = parsePath(there);
    return { part: start.part, keys: [...start.keys, ...keys.slice(length)] };
  }
  return segments;
}

/** Where a path of a service's own type stands in a record of another type, as SAM's; undefined when that has no such property. */
export function storedPath(
  service: Service,
  type: string | undefined,
  path: PropertyPath,
): Segments | undefined {
  return Shape.ofNode(service, type).slot(path).stored;
}
