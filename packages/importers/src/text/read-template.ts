import { decodeUtf8 } from '@archivolt/model';
import { type Finding, error } from '../problem.js';
import { LIMITS } from './limits.js';
import { readJson } from './read-json.js';
import { readYaml, type Read } from './read-yaml.js';

/** A template's text with what it holds. Offsets are those of `text`. */
export interface ReadTemplate extends Read {
  readonly text: string;
  readonly format: 'yaml' | 'json';
}

/** Reads YAML or JSON. There is a root unless some finding is an error. */
export function readTemplate(source: string | Uint8Array): ReadTemplate {
  if (source.length > LIMITS.characters) {
    const message = `The file is larger than ${LIMITS.characters} bytes; CloudFormation takes 1 MB.`;
    return refused('', error('too-big', 0, message));
  }
  const decoded = typeof source === 'string' ? source : decode(source);
  if (typeof decoded !== 'string') return refused('', decoded);
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const format = /^\s*\{/.test(text) ? 'json' : 'yaml';
  return { text, format, ...(format === 'json' ? readJson(text) : readYaml(text)) };
}

function refused(text: string, finding: Finding): ReadTemplate {
  return { root: undefined, findings: [finding], text, format: 'yaml' };
}

function decode(bytes: Uint8Array): string | Finding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return error('not-utf8', 0, 'The file is UTF-16. Save it as UTF-8.');
  }
  const text = decodeUtf8(bytes);
  return text.ok ? text.value : error('not-utf8', 0, text.problem.message);
}
