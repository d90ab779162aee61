import { expect, test } from 'vitest';
import { isMap } from '../define/value.js';
import { archJsonSchema } from './arch-schema.js';

test('DOC19 the published JSON Schema is the one that the code gives', async () => {
  const printed = `${JSON.stringify(archJsonSchema(), null, 2)}\n`;
  await expect(printed).toMatchFileSnapshot('../../arch.schema.json');
});

test('DOC19 it describes every section and keeps unknown fields legal', () => {
  const schema = archJsonSchema();
  const properties = isMap(schema['properties']) ? schema['properties'] : {};
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining(['version', 'nodes', 'edges', 'stacks', 'layout', 'template']),
  );
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  expect(schema['required']).toEqual(['version']);
});
