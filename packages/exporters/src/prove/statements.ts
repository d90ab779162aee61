import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../value/walk.js';
import { functionText, isNothing, plainMeaning, told, type Meaning } from './meaning.js';

const PRINCIPALS = ['Principal', 'NotPrincipal'] as const;
const ACTIONS = ['Action', 'NotAction'] as const;
const RESOURCES = ['Resource', 'NotResource'] as const;

/** Whether a value is a policy: what it allows is a set, however it is split into statements. */
export function isPolicy(value: Value): value is ValueMap {
  return isMap(value) && isMap(first(value['Statement']));
}

function first(value: Value | undefined): Value | undefined {
  return Array.isArray(value) ? (value as readonly Value[])[0] : value;
}

/** Each thing that a policy allows or denies: one principal, one action, one resource. */
export function allowances(policy: ValueMap): ReadonlySet<string> {
  return new Set(listOf(policy['Statement']).flatMap((statement) => split(statement)));
}

function split(statement: Value): readonly string[] {
  if (!isMap(statement) || !isMap(statement) || own(statement, 'Effect') === undefined) {
    return [told(plainMeaning(statement))];
  }
  const condition = conditionOf(statement['Condition']);
  const effect = text(statement['Effect'] ?? null);
  return principalsOf(statement).flatMap((principal) =>
    choices(statement, ACTIONS).flatMap((action) =>
      choices(statement, RESOURCES).map((resource) =>
        [effect, principal, action, resource === '' ? '' : `on ${resource}`, condition]
          .filter((part) => part !== '')
          .join(' '),
      ),
    ),
  );
}

function principalsOf(statement: ValueMap): readonly string[] {
  const found = PRINCIPALS.flatMap((key) => {
    const principal = statement[key];
    if (principal === undefined) return [];
    const by =
      isMap(principal) && functionText(principal) === undefined ? principal : { AWS: principal };
    return Object.entries(by).flatMap(([kind, who]) =>
      listOf(who).map((one) => `${key === 'Principal' ? '' : 'not '}${kind} ${text(one)}`),
    );
  });
  return found.length === 0 ? [''] : found;
}

function choices(statement: ValueMap, keys: readonly [string, string]): readonly string[] {
  const [plain, negated] = keys;
  const not = statement[negated];
  if (not !== undefined) {
    const texts = listOf(not).map((item) => text(item));
    return [`not [${texts.toSorted().join(', ')}]`];
  }
  const found = statement[plain];
  return found === undefined ? [''] : listOf(found).map((item) => text(item));
}

/** The values of a key are alternatives, so one alone is a list of one. */
function conditionOf(condition: Value | undefined): string {
  if (!isMap(condition)) return '';
  const tests = Object.entries(condition).flatMap(([operator, keys]) =>
    isMap(keys)
      ? Object.entries(keys).map(([key, values]) => {
          const texts = listOf(values).map((item) => text(item));
          return `${operator} ${key} ${texts.toSorted().join(' or ')}`;
        })
      : [`${operator} ${text(keys)}`],
  );
  return tests.length === 0 ? '' : `if ${tests.toSorted().join(' and ')}`;
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  const items: readonly Value[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => !isNothing(item));
}

function text(value: Value): string {
  const meaning: Meaning = plainMeaning(value);
  return typeof meaning === 'string' ? meaning : told(meaning);
}
