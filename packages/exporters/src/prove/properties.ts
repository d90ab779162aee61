import type { Property, Registry } from '@archivolt/cfn-spec';
import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { byText, own } from '../value/walk.js';
import {
  asText,
  functionText,
  isNothing,
  mapMeaning,
  meaningMap,
  plainMeaning,
  told,
  type Meaning,
  type MeaningMap,
} from './meaning.js';
import { allowances, isPolicy } from './statements.js';

/** Lists of which AWS reads every item alike. */
const UNORDERED =
  /(?:Subnet|SecurityGroup|AvailabilityZone|CallbackURL|LogoutURL)s?(?:Ids?|s)?$|^(?:Aliases|AllowedOAuthFlows|AllowedOAuthScopes|Architectures|AttributeDefinitions|ExplicitAuthFlows|FunctionResponseTypes|GlobalSecondaryIndexes|LocalSecondaryIndexes|ManagedPolicyArns|NonKeyAttributes|RequiresCompatibilities|SupportedIdentityProviders|SupportedLoginProviders)$/;
/** What SAM writes on what it makes. */
const SAM_TAG = /^(?:lambda|httpapi|stateMachine):createdBy$/;
/** Texts that hold a document. */
const DOCUMENT = /^\s*[[{][^]*[\]}]\s*$/;

/** Where a value stands. */
interface Place {
  readonly type: string;
  readonly registry: Registry;
  readonly path: readonly (string | number)[];
  /** Inside a document of its own, where `"5"` is not `5`. */
  readonly isFree: boolean;
}

/** What the properties of a resource mean. */
export function propertiesMeaning(
  properties: ValueMap,
  { type, registry }: { readonly type: string; readonly registry: Registry },
): MeaningMap {
  return objectMeaning(properties, { type, registry, path: [], isFree: false });
}

function objectMeaning(map: ValueMap, place: Place): MeaningMap {
  const { registry, type, path } = place;
  return mapMeaning(map, (item, key) => {
    const property = place.isFree ? undefined : registry.property(type, [...path, key]);
    const below = {
      ...place,
      path: [...path, key],
      isFree: place.isFree || property?.type === 'json',
    };
    const meaning = memberMeaning(item, { key, property, place: below });
    const isDefault =
      meaning !== undefined &&
      property?.default !== undefined &&
      told(meaning) === told(String(property.default));
    return isDefault ? undefined : meaning;
  });
}

interface Member {
  readonly key: string;
  readonly property: Property | undefined;
  readonly place: Place;
}

function memberMeaning(value: Value, { key, property, place }: Member): Meaning | undefined {
  if (key === 'Tags' || key === 'tags') {
    const tags = tagsMeaning(value, place);
    if (tags !== undefined) return Object.keys(tags).length === 0 ? undefined : tags;
  }
  if (Array.isArray(value) && UNORDERED.test(key)) {
    const items = valueMeaning(value, place) as readonly Meaning[];
    return items.length === 0 ? undefined : new Set(items.map((item) => asItem(item)));
  }
  const isText = typeof value === 'string' || functionText(value) !== undefined;
  if (isText && (property?.type === 'json' || /^(?:DashboardBody|DefinitionString)$/.test(key))) {
    return documentMeaning(value) ?? valueMeaning(value, place);
  }
  return valueMeaning(value, place);
}

function asItem(meaning: Meaning): string {
  return typeof meaning === 'string' ? meaning : told(meaning);
}

/** What a value means where its type is known. */
function valueMeaning(value: Value, place: Place): Meaning {
  if (typeof value === 'string') return asText(value);
  if (typeof value === 'number' || typeof value === 'boolean')
    return place.isFree ? value : String(value);
  if (value === null) return null;
  if (Array.isArray(value)) {
    const items: readonly Value[] = value;
    return items
      .filter((item) => !isNothing(item))
      .map((item, index) => valueMeaning(item, { ...place, path: [...place.path, index] }));
  }
  if (isPolicy(value)) return policyMeaning(value);
  if (!isMap(value)) return null;
  const text = functionText(value);
  if (text !== undefined) return text;
  const [name = ''] = Object.keys(value);
  return name.startsWith('Fn::') ? functionMeaning(value, place) : objectMeaning(value, place);
}

/** A function whose branches stand where it stands. */
function functionMeaning(value: ValueMap, place: Place): Meaning {
  const branches = value['Fn::If'];
  if (Array.isArray(branches)) {
    const [condition = null, ...rest]: readonly Value[] = branches;
    const meant = rest.map((item) => (isNothing(item) ? null : valueMeaning(item, place)));
    return meaningMap([['Fn::If', [plainMeaning(condition), ...meant]]]);
  }
  return mapMeaning(value, (item, key) =>
    key === 'Fn::GetAZs' && item === '' ? '${AWS::Region}' : plainMeaning(item),
  );
}

function policyMeaning(policy: ValueMap): MeaningMap {
  const rest = Object.entries(policy).filter(
    ([key, item]) =>
      key !== 'Statement' &&
      key !== 'Id' &&
      !(key === 'Version' && String(item).startsWith('2012-10-17')),
  );
  return meaningMap([
    ...rest.map(([key, item]) => [key, plainMeaning(item)] as const),
    ['Statement', allowances(policy)],
  ]);
}

/** Tags by their keys, without what SAM and the CDK write for themselves; undefined where they are none. */
function tagsMeaning(value: Value, place: Place): MeaningMap | undefined {
  const pairs = Array.isArray(value)
    ? (value as readonly Value[]).map((tag) => [keyOf(tag), tag] as const)
    : isMap(value) && !Object.keys(value).some((key) => key.startsWith('Fn::') || key === 'Ref')
      ? Object.entries(value)
      : undefined;
  if (pairs === undefined || pairs.some(([key]) => key === undefined)) return undefined;
  const kept = pairs.filter(([key = '']) => !SAM_TAG.test(key) && !key.startsWith('aws:cdk:'));
  return meaningMap(
    kept
      .map(([key = '', tag]) => [key, tagMeaning(tag, place)] as const)
      .toSorted(([a], [b]) => byText(a, b)),
  );
}

function keyOf(tag: Value): string | undefined {
  const key = own(tag, 'Key') ?? own(tag, 'name');
  return typeof key === 'string' ? key : undefined;
}

/** The value of a tag; with what else it says, as whether it spreads to instances. */
function tagMeaning(tag: Value, place: Place): Meaning {
  if (!isMap(tag) || keyOf(tag) === undefined)
    return valueMeaning(tag, { ...place, isFree: false });
  const { Key: _, Value: value = null, ...more } = tag;
  const said = valueMeaning(value, { ...place, isFree: false });
  return Object.keys(more).length === 0
    ? said
    : meaningMap([
        ['Value', said],
        ...Object.entries(more).map(([key, item]) => [key, plainMeaning(item)] as const),
      ]);
}

/** A document written as a text, as it would be written out; undefined where it cannot be read. */
export function documentMeaning(text: Value, variables: Value = {}): Meaning | undefined {
  const written = typeof text === 'string' ? asText(text) : functionText(text);
  if (written === undefined || !DOCUMENT.test(written)) return undefined;
  const names = Object.keys(isMap(variables) ? variables : {}).map((name) =>
    name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`),
  );
  const asked = new RegExp(String.raw`\$\{!(${names.join('|')})\}`, 'g');
  const filled = written.replaceAll(asked, (whole, name: string) => {
    const value = own(variables, name);
    if (value === undefined) return whole;
    const meaning = plainMeaning(value);
    return typeof meaning === 'string' ? JSON.stringify(meaning).slice(1, -1) : told(meaning);
  });
  try {
    return read(JSON.parse(filled) as Value);
  } catch {
    return undefined;
  }
}

/** Texts in it are meanings already. */
function read(value: Value): Meaning {
  if (Array.isArray(value)) return value.map((item: Value) => read(item));
  if (!isMap(value)) return value;
  return meaningMap(
    Object.entries(value).flatMap(([key, item]) => {
      if (!Array.isArray(item) || !UNORDERED.test(key)) return [[key, read(item)] as const];
      const items = (item as readonly Value[]).map((it) => asItem(read(it)));
      return items.length === 0 ? [] : [[key, new Set(items)] as const];
    }),
  );
}
