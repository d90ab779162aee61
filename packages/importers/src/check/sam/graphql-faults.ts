import { isMap, type Value } from '@archivolt/model';
import { fact, own } from '../../own.js';
import {
  type Check,
  type Fault,
  fault,
  isFunction,
  isSet,
  items,
  members,
  when,
} from './sam-resource.js';

/** What each type of authorization asks for. */
const AUTHS: Readonly<Record<string, string>> = {
  AWS_LAMBDA: 'LambdaAuthorizer',
  OPENID_CONNECT: 'OpenIDConnect',
  AMAZON_COGNITO_USER_POOLS: 'UserPool',
};

/** What SAM refuses of a GraphQL API. */
export const graphqlFaults: Check = ({ properties }) => {
  const { Auth: auth, SchemaInline: inline, SchemaUri: file } = properties;
  return [
    ...when(!isSet(auth), [], 'Auth is required.'),
    ...authFaults(auth, ['Auth']),
    ...items(own(auth, 'Additional')).flatMap((it, index) =>
      authFaults(it, ['Auth', 'Additional', index]),
    ),
    ...when(
      isSet(inline) && isSet(file),
      'SchemaInline',
      'Only one of SchemaInline and SchemaUri can be set.',
    ),
    ...when(!isSet(inline) && !isSet(file), [], 'One of SchemaInline and SchemaUri must be set.'),
    ...members(properties['Functions']).flatMap(([id, it]) => functionFaults(id, it, properties)),
    ...members(properties['Resolvers']).flatMap(([type, fields]) =>
      members(fields).flatMap(([id, it]) => resolverFaults([type, id], it, properties)),
    ),
  ];
};

function authFaults(auth: Value | undefined, path: readonly (string | number)[]): readonly Fault[] {
  if (!isMap(auth)) return [];
  const wanted = fact(AUTHS, String(auth['Type']));
  const place = path.join('.');
  const given = Object.values(AUTHS).filter((name) => isSet(auth[name]));
  if (given.length > 1)
    return [fault(path, `${place} has more than one configuration: ${given.join(', ')}.`)];
  return when(
    wanted !== undefined && !isSet(auth[wanted]),
    path,
    `${wanted ?? ''} is required in ${place} when Type is ${String(auth['Type'])}.`,
  );
}

type Properties = Parameters<Check>[0]['properties'];

function functionFaults(id: string, it: Value, properties: Properties): readonly Fault[] {
  const path = ['Functions', id];
  if (!isMap(it)) return [];
  if (isSet(it['Id'])) {
    const isAlone = Object.keys(it).length === 1;
    return when(!isAlone, path, `Function ${id}: Id cannot be set with other properties.`);
  }
  const source = it['DataSource'];
  return [
    ...when(!isSet(source), path, `Function ${id}: DataSource must be set.`),
    ...when(
      typeof source === 'string' &&
        source.toLowerCase() !== 'none' &&
        !isSource(properties['DataSources'], source),
      [...path, 'DataSource'],
      `Function ${id}: DataSource ${JSON.stringify(source)} is none of DataSources.`,
    ),
    ...codeFaults(it, path, `Function ${id}`),
    ...when(!isSet(it['Runtime']), path, `Function ${id}: Runtime must be set.`),
  ];
}

function isSource(sources: Value | undefined, name: string): boolean {
  return members(sources).some(([, ofType]) => own(ofType, name) !== undefined);
}

function codeFaults(
  it: Readonly<Record<string, Value>>,
  path: readonly string[],
  who: string,
): readonly Fault[] {
  const [inline, file] = [isSet(it['InlineCode']), isSet(it['CodeUri'])];
  return [
    ...when(inline && file, path, `${who}: InlineCode and CodeUri cannot both be set.`),
    ...when(
      !inline && !file && path[0] === 'Functions',
      path,
      `${who}: one of InlineCode and CodeUri must be set.`,
    ),
  ];
}

function resolverFaults(
  [type, id]: readonly [string, string],
  it: Value,
  properties: Properties,
): readonly Fault[] {
  if (!isMap(it) || isFunction(it)) return [];
  const path = ['Resolvers', type, id];
  const pipeline = it['Pipeline'];
  const known = properties['Functions'];
  return [
    ...codeFaults(it, path, `Resolver ${id}`),
    ...when(
      (isSet(it['InlineCode']) || isSet(it['CodeUri'])) && !isSet(it['Runtime']),
      path,
      `Resolver ${id}: Runtime must be set.`,
    ),
    ...when(!isSet(pipeline), path, `Resolver ${id} needs its Pipeline.`),
    ...items(pipeline).flatMap((name, index): readonly Fault[] =>
      typeof name === 'string' && own(known, name) === undefined
        ? [
            fault(
              [...path, 'Pipeline', index],
              `Function ${JSON.stringify(name)} of resolver ${id} does not exist.`,
            ),
          ]
        : [],
    ),
  ];
}
