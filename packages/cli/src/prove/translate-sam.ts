/// <reference types="vite/types/importMeta.d.ts" />
import { needsTranslation, packageSam, type FileMap } from '@archivolt/exporters';
import type { ValueMap } from '@archivolt/model';
import { runProgram } from './run-program.js';

const [SCRIPT = ''] = Object.values(
  import.meta.glob<string>('./translate-sam.py', { query: '?raw', import: 'default', eager: true }),
);
const PYTHONS = ['python3', 'python'];
const NO_TRANSLATOR = 3;

export type Translated =
  | { readonly templates: readonly ValueMap[] }
  | { readonly missing: string }
  | { readonly refused: readonly string[] };

/**
 * Makes plain CloudFormation of SAM templates, as AWS does when it deploys them. Others stay as they are.
 * @param files what lies beside the templates
 */
export async function translateSam(
  given: readonly ValueMap[],
  files?: FileMap,
): Promise<Translated> {
  const all = given.map((it) => (needsTranslation(it) ? packageSam(it, files) : it));
  const done = await translate(all.filter((template) => needsTranslation(template)));
  if (!('templates' in done)) return done;
  const rest = [...done.templates];
  return { templates: all.map((it) => (needsTranslation(it) ? (rest.shift() ?? it) : it)) };
}

async function translate(templates: readonly ValueMap[]): Promise<Translated> {
  const input = JSON.stringify(templates);
  const env = { PYTHONIOENCODING: 'utf-8', AWS_DEFAULT_REGION: 'us-east-1' };
  for (const python of PYTHONS) {
    const { status, out, err } = await runProgram(python, ['-c', SCRIPT], { input, env });
    if (status === undefined) continue;
    if (status === NO_TRANSLATOR) return { missing: `${python} has no aws-sam-translator` };
    return status === 0 ? read(out) : { refused: [err.trim()] };
  }
  return { missing: 'there is no python3' };
}

function read(text: string): Translated {
  const results = JSON.parse(text) as readonly {
    readonly template?: ValueMap;
    readonly errors?: readonly string[];
  }[];
  const refused = results.flatMap(({ errors = [] }) => errors);
  if (refused.length > 0) return { refused };
  return { templates: results.map(({ template = {} }) => template) };
}
