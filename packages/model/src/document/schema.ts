import * as v from 'valibot';
import { isMap, type Value, type ValueMap } from '../define/value.js';
import type { ResourceAttributes } from '../define/effect.js';
import type {
  EdgeLayout,
  EdgeRecord,
  EnvironmentRecord,
  GroupLayout,
  NodeLayout,
  NodeRecord,
  NoteLayout,
  PropertyFile,
  ResourceRecord,
  StackRecord,
  Suppressions,
} from './document.js';
import { LIMITS } from './read-json.js';

/** A schema by what it lets through. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** Names that would reach into an object's machinery instead of its entries. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isReservedKey(key: string): boolean {
  return RESERVED.has(key);
}

/** Whether something is plain JSON, no deeper than a file may be, without the key `__proto__`. */
export function isJson(value: unknown, depth = 0): value is Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= LIMITS.depth) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && isJson(item, depth + 1),
  );
}

function isJsonMap(value: unknown): value is ValueMap {
  return isMap(value) && isJson(value);
}

const ID_TEXT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export const idSchema: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(ID_TEXT, 'an id: letters, digits, _ and -, at most 64'),
  v.check((id) => !isReservedKey(id), 'an id that is not reserved'),
  v.description('Stable id: letters, digits, `_` and `-`, at most 64 characters.'),
);

export const valueSchema: Schema<Value> = v.custom<Value>(isJson, 'a JSON value');
export const mapSchema: Schema<ValueMap> = v.custom<ValueMap>(isJsonMap, 'an object');
const attributesSchema: Schema<ResourceAttributes> = v.custom<ResourceAttributes>(
  isJsonMap,
  'an object',
);

const text = (about: string) => v.pipe(v.string(), v.description(about));
const number = (about: string) => v.pipe(v.number(), v.finite(), v.description(about));
const size = (about: string) => v.pipe(v.number(), v.finite(), v.minValue(0), v.description(about));
const name = v.pipe(
  v.string(),
  v.regex(/\S/, 'a text that is not blank'),
  v.description('What the card says, and what the logical id is derived from.'),
);
const type = v.pipe(
  v.string(),
  v.nonEmpty('a resource type'),
  v.description('CloudFormation or SAM type as written. Absent: that of the definition.'),
);
const logicalId = v.pipe(
  v.string(),
  v.nonEmpty('a logical id'),
  v.description('Logical id as written in a template. Absent: derived from the name.'),
);

const resourceEntries = {
  type: v.exactOptional(type),
  logicalId: v.exactOptional(logicalId),
  attributes: v.exactOptional(attributesSchema),
};

export const resourceSchema: Schema<ResourceRecord> = v.pipe(
  v.looseObject({ ...resourceEntries, properties: mapSchema }),
  v.description('A further resource of a node, in the spelling of CloudFormation.'),
);

const wireResourceSchema: Schema<Partial<ResourceRecord>> = v.pipe(
  v.looseObject({ ...resourceEntries, properties: v.exactOptional(mapSchema) }),
  v.description('What a template says of a resource that the wire makes.'),
);

export const suppressSchema: Schema<Suppressions> = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.regex(/\S/, 'a reason that is not blank'))),
  v.description('Rules that are not to be told here, each with the reason.'),
);

export const externalSchema = v.pipe(
  v.looseObject({ ref: valueSchema, attributes: v.exactOptional(mapSchema) }),
  v.description('It exists already and is referenced only: what `Ref` and attributes stand for.'),
);

/** From the folder of a design into it, never out of it: `template.yaml`, `infra/template.yaml`. */
const RELATIVE = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))(?![A-Za-z]:)[^\\\u0000-\u001f]{1,500}$/;

/** As `RELATIVE`, in nothing hidden, and what a template keeps definitions in. */
const BESIDE =
  /^(?!.*(?:^|\/)(?:\.|\/|$))(?![A-Za-z]:)[^\\\u0000-\u001f]{1,500}\.(?:ya?ml|json|template)$/;

/** Whether a path names a file that a template may have beside it: in its folder or below, in nothing hidden. */
export function isPathBeside(path: string): boolean {
  return BESIDE.test(path);
}

const fileSchema: Schema<PropertyFile> = v.pipe(
  v.looseObject({
    path: v.pipe(
      v.string(),
      v.regex(BESIDE, 'a file of JSON or YAML in the folder of the template or below'),
      v.description('The file, from the folder of the template.'),
    ),
    instead: v.pipe(mapSchema, v.description('What the template says there, as written.')),
  }),
  v.description('A property that a template has in a file beside it.'),
);

export const nodeSchema: Schema<NodeRecord> = v.pipe(
  v.looseObject({
    service: text('Service of the catalog; `cfn-resource` is any other CloudFormation type.'),
    name,
    ...resourceEntries,
    stack: v.exactOptional(text('Stack it belongs to. Absent: `main`.')),
    external: v.exactOptional(externalSchema),
    comment: v.exactOptional(v.string()),
    suppress: v.exactOptional(suppressSchema),
    files: v.exactOptional(v.record(v.string(), fileSchema)),
    properties: mapSchema,
    parts: v.exactOptional(v.record(v.string(), resourceSchema)),
  }),
  v.description('A service on the canvas.'),
);

export const edgeSchema: Schema<EdgeRecord> = v.pipe(
  v.looseObject({
    connection: text('Connection of the catalog.'),
    from: v.pipe(idSchema, v.description('Id of the node it starts at.')),
    to: v.pipe(idSchema, v.description('Id of the node it ends at.')),
    comment: v.exactOptional(v.string()),
    suppress: v.exactOptional(suppressSchema),
    form: v.exactOptional(
      v.looseObject({
        kind: v.picklist(['sam-event', 'sam-policy', 'property', 'resource']),
        key: v.string(),
        of: v.exactOptional(v.picklist(['from', 'to'])),
        properties: v.exactOptional(valueSchema),
      }),
    ),
    properties: v.exactOptional(mapSchema),
    parts: v.exactOptional(v.record(v.string(), wireResourceSchema)),
  }),
  v.description('A wire between two nodes.'),
);

export const stackSchema: Schema<StackRecord> = v.pipe(
  v.looseObject({
    title: v.exactOptional(v.string()),
    region: v.exactOptional(text('Region as in `eu-central-1`. Absent: wherever it is deployed.')),
  }),
  v.description('Where things are deployed.'),
);

export const environmentSchema: Schema<EnvironmentRecord> = v.pipe(
  v.looseObject({ title: v.exactOptional(v.string()), parameters: mapSchema }),
  v.description('One of the deployments, as `prod`: what its parameters are there.'),
);

export const nodeLayoutSchema: Schema<NodeLayout> = v.looseObject({
  x: number('Left edge, in canvas units.'),
  y: number('Top edge, in canvas units.'),
  width: v.exactOptional(size('Width of a container.')),
  height: v.exactOptional(size('Height of a container.')),
  folded: v.exactOptional(v.boolean()),
  colour: v.exactOptional(v.string()),
  locked: v.exactOptional(v.boolean()),
  hidden: v.exactOptional(v.boolean()),
  order: v.exactOptional(number('What lies over what: the higher the later.')),
});

const bend: Schema<readonly [number, number]> = v.strictTuple([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.number(), v.finite()),
]);

export const bendsSchema: Schema<readonly (readonly [number, number])[]> = v.pipe(
  v.array(bend),
  v.description('Corners from source to target, each `[x, y]`.'),
);

export const edgeLayoutSchema: Schema<EdgeLayout> = v.looseObject({
  bends: v.exactOptional(bendsSchema),
});

/** A picture that travels in the file: nothing is ever fetched. */
export const imageSchema = v.pipe(
  v.string(),
  v.regex(
    /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+=*$/,
    'a picture as a data URL: PNG, JPEG, WebP or GIF',
  ),
  v.description('A picture as a data URL.'),
);

export const noteSchema: Schema<NoteLayout> = v.looseObject({
  x: number('Left edge.'),
  y: number('Top edge.'),
  width: size('Width.'),
  height: v.exactOptional(size('Height. Absent: as its text needs.')),
  text: v.string(),
  style: v.exactOptional(v.literal('title')),
  tip: v.exactOptional(bend),
  image: v.exactOptional(imageSchema),
  locked: v.exactOptional(v.boolean()),
  order: v.exactOptional(number('What lies over what: the higher the later.')),
});

export const groupSchema: Schema<GroupLayout> = v.looseObject({
  title: v.string(),
  members: v.pipe(v.array(v.string()), v.description('Ids of nodes.')),
});

export const settingsSchema = v.looseObject({
  linkedTemplate: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(RELATIVE, 'a path inside the folder of the design'),
      v.description('Template that is kept equal to the drawing: its path from the design.'),
    ),
  ),
  permissions: v.exactOptional(
    v.pipe(
      v.picklist(['strict', 'idiomatic']),
      v.description('`strict`: only named actions on named resources. `idiomatic`: as SAM has it.'),
    ),
  ),
});

/** A section of a design: entries by key, each of one shape. */
export interface SectionShape {
  readonly keys: 'ids' | 'names';
  readonly entry: Schema<unknown>;
  readonly about: string;
}

/** The sections of meaning that hold entries. */
export const SECTIONS = {
  stacks: { keys: 'ids', entry: stackSchema, about: 'Where things are deployed. `main` is one.' },
  parameters: { keys: 'names', entry: mapSchema, about: 'Parameters of the template.' },
  environments: { keys: 'ids', entry: environmentSchema, about: 'Deployments, by name.' },
  mappings: { keys: 'names', entry: valueSchema, about: 'Mappings of the template.' },
  conditions: { keys: 'names', entry: valueSchema, about: 'Conditions of the template.' },
  nodes: { keys: 'ids', entry: nodeSchema, about: 'Services, by id.' },
  edges: { keys: 'ids', entry: edgeSchema, about: 'Wires, by id.' },
  outputs: { keys: 'names', entry: mapSchema, about: 'Outputs of the template.' },
} satisfies Readonly<Record<string, SectionShape>>;

/** The sections of `layout`. */
export const LAYOUT_SECTIONS = {
  nodes: { keys: 'ids', entry: nodeLayoutSchema, about: 'Place of each node.' },
  edges: { keys: 'ids', entry: edgeLayoutSchema, about: 'Course of wires that were bent.' },
  notes: { keys: 'ids', entry: noteSchema, about: 'Notes on the canvas.' },
  groups: { keys: 'ids', entry: groupSchema, about: 'Frames around nodes.' },
} satisfies Readonly<Record<string, SectionShape>>;

/** Members of a design that are no sections of entries. */
export const HEADER = {
  description: v.exactOptional(text('What the design is for; the description of its template.')),
  settings: v.exactOptional(settingsSchema),
  suppress: v.exactOptional(suppressSchema),
  globals: v.exactOptional(mapSchema),
  metadata: v.exactOptional(mapSchema),
  template: v.exactOptional(mapSchema),
};
