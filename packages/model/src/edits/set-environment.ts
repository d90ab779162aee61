import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import { environmentSchema, idSchema } from '../document/schema.js';

/** Declares, changes or, without a value, removes an environment. A value under `rename` takes another name. */
export const setEnvironment = defineEdit({
  id: 'environment.set',
  args: v.strictObject({
    name: idSchema,
    value: v.optional(environmentSchema),
    /** The name it has so far. */
    rename: v.optional(idSchema),
  }),
  label: ({ name, value }) => `${value === undefined ? 'Remove' : 'Set'} environment ${name}`,
  mergeKey: ({ name }) => `environment.set:${name}`,
  apply: (draft, { name, value, rename }) => {
    const environments = { ...draft.environments };
    if (rename !== undefined && rename !== name) {
      if (Object.hasOwn(environments, name))
        throw new EditError(`There is an environment "${name}".`);
      delete environments[rename];
    }
    if (value === undefined) delete environments[name];
    else environments[name] = castDraft(value);
    if (Object.keys(environments).length === 0) delete draft.environments;
    else draft.environments = environments;
  },
});
