import { type Finding, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { entriesOf, functionOf, isOpen } from './entries.js';
import { SETTING_FACTS, type SettingFact } from './settings-facts.js';

/** Properties that do not go together, or that lack another, by what AWS says of their type. */
export function settingFaults(root: TextMap): readonly Finding[] {
  return entriesOf(root, 'Resources').flatMap(([id, node, start]) => {
    const type = member(node, 'Type');
    const kind = type?.kind === 'scalar' ? String(type.value) : '';
    if (!Object.hasOwn(SETTING_FACTS, kind)) return [];
    const properties = member(node, 'Properties');
    if (properties === undefined) return [];
    return (SETTING_FACTS[kind] ?? []).flatMap((fact) =>
      mapsAt(properties, segmentsOf(fact), start).flatMap((at) => ofFact(id, fact, at)),
    );
  });
}

interface Spot {
  readonly map: TextMap;
  readonly start: number;
}

function segmentsOf({ at = '' }: SettingFact): readonly string[] {
  return at === '' ? [] : at.split('.');
}

/** The maps at a path, each branch of a condition for itself; none where what there is is worked out. */
function mapsAt(node: TextNode, path: readonly string[], start: number): readonly Spot[] {
  const [name, argument] = functionOf(node) ?? [];
  if (name === 'Fn::If' && argument?.kind === 'list')
    return argument.items.slice(1).flatMap((item) => mapsAt(item, path, item.start));
  if (name !== undefined) return [];
  const [head, ...rest] = path;
  if (head === '*')
    return node.kind === 'list' ? node.items.flatMap((item) => mapsAt(item, rest, item.start)) : [];
  if (node.kind !== 'map') return [];
  if (head === undefined) return isOpen(node) ? [] : [{ map: node, start }];
  const entry = node.entries.get(head);
  return entry === undefined ? [] : mapsAt(entry.value, rest, entry.start);
}

type Presence = 'yes' | 'no' | 'maybe';

/** Whether a property is there: `AWS::NoValue` takes it away, a condition may. */
function presence({ entries }: TextMap, name: string): Presence {
  const entry = entries.get(name);
  if (entry === undefined) return 'no';
  const [called, argument] = functionOf(entry.value) ?? [];
  if (called === 'Ref' && argument?.kind === 'scalar' && argument.value === 'AWS::NoValue')
    return 'no';
  return called === 'Fn::If' ? 'maybe' : 'yes';
}

function ofFact(id: string, fact: SettingFact, { map, start }: Spot): readonly Finding[] {
  if (!holds(fact, map)) return [];
  const said = (message: string, code: Finding['code'] = 'missing-field') => [
    warning(code, start, `${id}: ${message}`),
  ];
  const is = (name: string, ...wanted: readonly Presence[]) => wanted.includes(presence(map, name));
  const given = (names: readonly string[]) => names.filter((name) => is(name, 'yes'));
  const { one, single = one, some = one, all = [], needs = [], excludes = [] } = fact;
  const several = given(single ?? []);
  if (several.length > 1) return said(`${joined(several)} do not go together.`, 'bad-value');
  if (some !== undefined && some.every((name) => is(name, 'no')))
    return said(`One of ${joined(some, 'or')} is needed.`);
  const lacking = all.filter((name) => is(name, 'no'));
  if (lacking.length > 0) return said(`${why(fact, map)}, which needs ${joined(lacking)}.`);
  const [first, ...others] = needs;
  const absent = others.filter((name) => is(name, 'no'));
  if (first !== undefined && is(first, 'yes') && absent.length > 0)
    return said(`${first} needs ${joined(absent)}.`);
  const keeper = fact.when === undefined ? excludes[0] : undefined;
  const kept = keeper === undefined ? excludes : excludes.slice(1);
  const odd = keeper === undefined || is(keeper, 'yes') ? given(kept) : [];
  if (odd.length === 0) return [];
  const what = keeper === undefined ? why(fact, map) : `${keeper} is given`;
  return said(`${what}, which takes no ${joined(odd, 'or')}.`, 'bad-value');
}

function holds({ when }: SettingFact, map: TextMap): boolean {
  if (when === undefined) return true;
  const [property, values, otherwise] = when;
  const value = member(map, property);
  if (value === undefined) return otherwise !== undefined && values.test(otherwise);
  return value.kind === 'scalar' && value.value !== null && values.test(String(value.value));
}

function why({ when }: SettingFact, map: TextMap): string {
  const [property, , otherwise = ''] = when ?? ['', /x/];
  const value = member(map, property);
  return `${property} is ${value?.kind === 'scalar' ? String(value.value).slice(0, 60) : otherwise}`;
}

function joined(names: readonly string[], word = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
