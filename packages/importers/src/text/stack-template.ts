import type { ReadTemplate } from './read-template.js';
import { readTemplate } from './read-template.js';
import { member } from './tree.js';

/**
 * Reads a template, or what `aws cloudformation get-template` says of a stack: there the template is
 * under `TemplateBody`, as a map or as a text. Places in a text are those of that text.
 */
export function readStackTemplate(source: string | Uint8Array): ReadTemplate {
  const read = readTemplate(source);
  const body = member(read.root, 'TemplateBody');
  if (body === undefined || member(read.root, 'Resources') !== undefined) return read;
  if (body.kind === 'map') return { ...read, root: body };
  if (body.kind !== 'scalar' || typeof body.value !== 'string') return read;
  return readTemplate(body.value);
}
