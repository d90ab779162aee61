import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { ValueMap } from '../define/value.js';
import { FORMAT_VERSION, SCHEMA_ID } from './document.js';
import {
  HEADER,
  idSchema,
  LAYOUT_SECTIONS,
  SECTIONS,
  type SectionShape,
  valueSchema,
} from './schema.js';

function sections(shapes: Readonly<Record<string, SectionShape>>) {
  return Object.fromEntries(
    Object.entries(shapes).map(([key, { keys, entry, about }]) => {
      const record = v.record(keys === 'ids' ? idSchema : v.string(), entry);
      return [key, v.exactOptional(v.pipe(record, v.description(about)))];
    }),
  );
}

const documentSchema = v.pipe(
  v.looseObject({
    $schema: v.exactOptional(v.literal(SCHEMA_ID)),
    version: v.literal(FORMAT_VERSION),
    ...HEADER,
    ...sections(SECTIONS),
    layout: v.exactOptional(
      v.pipe(v.looseObject(sections(LAYOUT_SECTIONS)), v.description('How it looks.')),
    ),
  }),
  v.description('A design of Archivolt, format version 1.'),
);

const VALUE = {
  description:
    'A CloudFormation value: a literal, a reference `{ "$ref": id, "part"?, "attr"? }`, or an intrinsic in long form.',
} as const;

/** The JSON Schema of `.arch`, as published in `arch.schema.json`. */
export function archJsonSchema(): ValueMap {
  const { $schema, ...rest } = toJsonSchema(documentSchema, {
    target: 'draft-2020-12',
    ignoreActions: ['check', 'finite'],
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === valueSchema) return { ...VALUE };
      return valibotSchema.type === 'custom' ? { type: 'object' } : undefined;
    },
  });
  const schema = { $schema, $id: SCHEMA_ID, title: 'Archivolt design', ...rest };
  return JSON.parse(JSON.stringify(schema)) as ValueMap;
}
