import * as v from 'valibot';
import { isMap, type Value, type ValueMap } from '../define/value.js';
import { checkDocument } from './check.js';
import { type ArchDocument, emptyDocument } from './document.js';
import { migrate } from './migrate.js';
import { quoted, type JsonPath, type Problem, type UnplacedProblem } from './problem.js';
import { LIMITS, placeProblems, readJson } from './read-json.js';
import { failure, success, type Result } from './result.js';
import {
  HEADER,
  idSchema,
  isReservedKey,
  LAYOUT_SECTIONS,
  SECTIONS,
  type Schema,
  type SectionShape,
} from './schema.js';
import { decodeUtf8 } from './utf8.js';

/** Enough to act on; a hostile file could hold millions. */
const MOST_PROBLEMS = 50;
const BYTE_ORDER_MARK = 0xfeff;

/** Reads a design. Every problem has its line and column; there is at least one when it fails. */
export function parseDocument(
  source: string | Uint8Array,
): Result<ArchDocument, readonly Problem[]> {
  const text = readText(source);
  if (!text.ok) return failure([text.problem]);
  const json = readJson(text.value);
  if (!json.ok) return failure([json.problem]);
  const content = migrate(json.value);
  if (!content.ok) return failure(placeProblems(text.value, [content.problem]));
  const problems = shapeProblems(content.value);
  if (problems.length > 0) return failure(placeProblems(text.value, problems));
  const document = assemble(content.value);
  const misfits = checkDocument(document).slice(0, MOST_PROBLEMS);
  if (misfits.length > 0) return failure(placeProblems(text.value, misfits));
  return success(document);
}

function readText(source: string | Uint8Array): Result<string, Problem> {
  if (source.length > LIMITS.characters) {
    const message = `The file is larger than ${LIMITS.characters} bytes.`;
    return failure({ code: 'too-big', message, line: 1, column: 1 });
  }
  const text = typeof source === 'string' ? success(source) : decodeUtf8(source);
  if (!text.ok || text.value.charCodeAt(0) !== BYTE_ORDER_MARK) return text;
  return success(text.value.slice(1));
}

/** What was checked by `shapeProblems`, with the sections that the file leaves out. */
function assemble(content: ValueMap): ArchDocument {
  const { $schema: _, ...members } = content;
  const empty = emptyDocument();
  const layout = { ...empty.layout, ...(isMap(content['layout']) ? content['layout'] : {}) };
  return { ...empty, ...members, layout };
}

function shapeProblems(content: ValueMap): readonly UnplacedProblem[] {
  const found: UnplacedProblem[] = [];
  for (const [key, schema] of Object.entries(HEADER)) {
    const value = content[key];
    if (value !== undefined) checkShape(found, schema, { value, path: [key] });
  }
  checkSections(found, SECTIONS, { value: content, path: [] });
  const layout = content['layout'];
  if (layout === undefined) return found;
  if (isMap(layout)) checkSections(found, LAYOUT_SECTIONS, { value: layout, path: ['layout'] });
  else found.push(notAnObject(['layout'], layout));
  return found;
}

interface Placed {
  readonly value: Value;
  readonly path: JsonPath;
}

function checkSections(
  found: UnplacedProblem[],
  shapes: Readonly<Record<string, SectionShape>>,
  { value, path }: { readonly value: ValueMap; readonly path: JsonPath },
): void {
  for (const [name, shape] of Object.entries(shapes)) {
    const section = value[name];
    if (section === undefined) continue;
    if (isMap(section)) checkEntries(found, shape, { value: section, path: [...path, name] });
    else found.push(notAnObject([...path, name], section));
  }
}

function checkEntries(
  found: UnplacedProblem[],
  shape: SectionShape,
  { value, path }: { readonly value: ValueMap; readonly path: JsonPath },
): void {
  for (const [key, entry] of Object.entries(value)) {
    if (found.length >= MOST_PROBLEMS) return;
    const fits = shape.keys === 'ids' ? v.is(idSchema, key) : !isReservedKey(key);
    if (!fits) found.push(badKey([...path, key], shape));
    checkShape(found, shape.entry, { value: entry, path: [...path, key] });
  }
}

function checkShape(
  found: UnplacedProblem[],
  schema: Schema<unknown>,
  { value, path }: Placed,
): void {
  const { issues } = v.safeParse(schema, value);
  for (const issue of issues ?? []) {
    const inner = (issue.path ?? []).map(({ key }) => key as string | number);
    found.push(problemOf(issue, [...path, ...inner]));
  }
}

function problemOf(issue: v.BaseIssue<unknown>, path: JsonPath): UnplacedProblem {
  const field = path.join('.');
  if (issue.kind === 'schema' && issue.received === 'undefined') {
    const message = `${quoted(field)} is missing.`;
    return { code: 'missing-field', message, path, of: 'value' };
  }
  const code = issue.kind === 'schema' && issue.type !== 'picklist' ? 'wrong-type' : 'bad-value';
  const message = `${quoted(field)} must be ${expectation(issue)}; it is ${shown(issue.input)}.`;
  return { code, message, path, of: 'value' };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object',
  Array: 'a list',
};

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'custom' || issue.type === 'regex' || issue.type === 'check') {
    return issue.message;
  }
  const expected = issue.expected ?? 'another value';
  return TYPES[expected] ?? expected.replaceAll('"', "'").replaceAll(' | ', ' or ');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'an object';
  return typeof value === 'string' ? quoted(value) : String(value);
}

function notAnObject(path: JsonPath, value: Value): UnplacedProblem {
  const message = `${quoted(path.join('.'))} must be an object; it is ${shown(value)}.`;
  return { code: 'wrong-type', message, path, of: 'value' };
}

function badKey(path: JsonPath, { keys }: SectionShape): UnplacedProblem {
  const key = quoted(String(path.at(-1)));
  const message =
    keys === 'ids'
      ? `${key} is no id: letters, digits, "_" and "-", at most 64, and not reserved.`
      : `${key} is a reserved name.`;
  return { code: 'bad-id', message, path, of: 'key' };
}
