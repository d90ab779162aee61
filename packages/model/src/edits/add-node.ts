import { castDraft } from 'immer';
import * as v from 'valibot';
import { catalog } from '../catalog/catalog.js';
import { initialProperties, needsType } from '../catalog/names.js';
import { defineEdit, EditError } from '../define/edit.js';
import type { Initial, Service } from '../define/service.js';
import type { ValueMap } from '../define/value.js';
import type { NodeRecord } from '../document/document.js';
import { idSchema, mapSchema } from '../document/schema.js';
import { pointSchema } from './args.js';
import { requireFreeId, requireOpenKey, whole } from './draft.js';
import { uniqueName } from './names.js';

/** Puts a service on the canvas. Properties and parts that are given go before the initial ones. */
export const addNode = defineEdit({
  id: 'node.add',
  args: v.strictObject({
    id: idSchema,
    service: v.string(),
    name: v.optional(v.string()),
    type: v.optional(v.string()),
    variant: v.optional(v.string()),
    /** The main one without. */
    stack: v.optional(v.string()),
    at: pointSchema,
    properties: v.optional(mapSchema),
    parts: v.optional(v.record(v.string(), mapSchema)),
  }),
  label: ({ service }) => `Add ${catalog.service(service)?.title ?? 'node'}`,
  apply: (draft, args, document) => {
    requireFreeId(document, args.id);
    const service = catalog.service(args.service);
    if (service === undefined) throw new EditError(`There is no service "${args.service}".`);
    if (args.type === undefined && needsType(service)) {
      throw new EditError('A generic node needs a CloudFormation type.');
    }
    const initial = initialProperties(service, args.variant);
    const parts = partsOf(initial, args.parts ?? {});
    const noun = nounOf(service, args.variant);
    const record: NodeRecord = {
      service: service.id,
      name: uniqueName(document, args.name ?? noun),
      ...(args.type === undefined ? {} : { type: args.type }),
      ...(args.stack === undefined ? {} : { stack: args.stack }),
      properties: { ...initial.properties, ...args.properties },
      ...(initial.attributes === undefined ? {} : { attributes: initial.attributes }),
      ...(Object.keys(parts).length === 0 ? {} : { parts }),
    };
    draft.nodes[args.id] = castDraft(record);
    draft.layout.nodes[args.id] = { x: whole(args.at.x), y: whole(args.at.y) };
  },
});

function nounOf(service: Service, variant: string | undefined): string {
  const chosen = service.variants?.find(({ id }) => id === variant) ?? service.variants?.[0];
  return chosen?.noun ?? service.noun;
}

function partsOf(
  initial: Initial,
  given: Readonly<Record<string, ValueMap>>,
): Readonly<Record<string, { readonly properties: ValueMap }>> {
  const all = Object.entries({ ...initial.parts, ...given });
  for (const [name] of all) requireOpenKey(name);
  return Object.fromEntries(all.map(([name, properties]) => [name, { properties }]));
}
