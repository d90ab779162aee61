import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { mapSchema } from '../document/schema.js';
import { sectionNameSchema } from './args.js';

/** Declares, changes or, without a value, removes an output. */
export const setOutput = defineEdit({
  id: 'output.set',
  args: v.strictObject({ name: sectionNameSchema, value: v.optional(mapSchema) }),
  label: ({ name, value }) => `${value === undefined ? 'Remove' : 'Set'} output ${name}`,
  mergeKey: ({ name }) => `output.set:${name}`,
  apply: (draft, { name, value }) => {
    if (value === undefined) delete draft.outputs[name];
    else draft.outputs[name] = castDraft(value);
  },
});
