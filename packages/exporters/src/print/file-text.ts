import type { Value } from '@archivolt/model';
import type { FileMap } from '../define/target.js';
import type { BesideValues } from './in-files.js';
import { printYaml } from './yaml.js';

/** What a template has in files beside it, as texts. */
export function filesBeside(beside: BesideValues): FileMap {
  return new Map([...beside].map(([path, value]) => [path, fileText(path, value)]));
}

/** A value as the text of a file, JSON or YAML by its name. Functions have their long form. */
export function fileText(path: string, value: Value): string {
  if (/\.ya?ml$/.test(path)) return printYaml(value, { longForm: true });
  return `${visible(JSON.stringify(value, null, 2))}\n`;
}

/** Letters that do not show are written as escapes. */
function visible(json: string): string {
  return json.replaceAll(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    Array.from(
      { length: found.length },
      (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
