import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { mapSchema } from '../document/schema.js';
import { sectionNameSchema } from './args.js';

/** Declares, changes or, without a value, removes a parameter. */
export const setParameter = defineEdit({
  id: 'parameter.set',
  args: v.strictObject({ name: sectionNameSchema, value: v.optional(mapSchema) }),
  label: ({ name, value }) => `${value === undefined ? 'Remove' : 'Set'} parameter ${name}`,
  mergeKey: ({ name }) => `parameter.set:${name}`,
  apply: (draft, { name, value }) => {
    if (value === undefined) {
      delete draft.parameters[name];
      for (const environment of Object.values(draft.environments ?? {})) {
        delete environment.parameters[name];
      }
    } else draft.parameters[name] = castDraft(value);
  },
});
