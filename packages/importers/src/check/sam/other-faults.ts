import { isMap, type Value } from '@archivolt/model';
import { own } from '../../own.js';
import { quoted } from '../../problem.js';
import { domainFaults } from './api-faults.js';
import { locationFaults, policyFaults, preferenceFaults } from './function-faults.js';
import {
  type Check,
  expectKind,
  type Fault,
  fault,
  isFunction,
  isSet,
  items,
  members,
  oneOf,
  type SamTemplate,
  when,
} from './sam-resource.js';

/** What SAM refuses of a state machine, its events aside. */
export const stateMachineFaults: Check = (resource) => {
  const { properties } = resource;
  const { Definition: body, DefinitionUri: file } = properties;
  const isNone = !isSet(body) && !isSet(file);
  return [
    ...when(
      isSet(body) && isSet(file),
      'DefinitionUri',
      'Only one of Definition and DefinitionUri can be set.',
    ),
    ...when(isNone, [], 'One of Definition and DefinitionUri must be set.'),
    ...expectKind(body, 'map', 'Definition'),
    ...locationFaults(file, 'DefinitionUri'),
    ...when(
      isSet(properties['Role']) && isSet(properties['Policies']),
      'Policies',
      'Only one of Role and Policies can be set.',
    ),
    ...when(
      properties['UseAliasAsEventTarget'] === true && !isSet(properties['AutoPublishAlias']),
      'UseAliasAsEventTarget',
      'UseAliasAsEventTarget needs AutoPublishAlias.',
    ),
    ...preferenceFaults(properties['DeploymentPreference'], !isSet(properties['AutoPublishAlias'])),
    ...policyFaults(resource),
  ];
};

const KEY_TYPES = ['String', 'Number', 'Binary'];

export const tableFaults: Check = ({ properties }) => {
  const key = properties['PrimaryKey'];
  if (!isMap(key) || isFunction(key)) return expectKind(key, 'map', 'PrimaryKey');
  const type = key['Type'];
  const isOdd = isSet(type) && !isFunction(type) && !KEY_TYPES.includes(String(type));
  return [
    ...['Name', 'Type'].flatMap((name) =>
      when(!isSet(key[name]), 'PrimaryKey', `PrimaryKey.${name} is required.`),
    ),
    ...when(isOdd, 'PrimaryKey.Type', `Type of PrimaryKey must be ${oneOf(KEY_TYPES)}.`),
  ];
};

const KEEPS: ReadonlySet<string> = new Set(['RETAIN', 'DELETE']);
const CHIPS = ['x86_64', 'arm64'];

export const layerFaults: Check = ({ properties }) => {
  const { RetentionPolicy: kept, CompatibleArchitectures: chips } = properties;
  const isRef = isMap(kept) && 'Ref' in kept;
  const isKept = typeof kept === 'string' && KEEPS.has(kept.toUpperCase());
  const isFitting = items(chips).every((it) => isFunction(it) || CHIPS.includes(String(it)));
  return [
    ...when(
      isSet(kept) && !isRef && !isKept,
      'RetentionPolicy',
      'RetentionPolicy must be Retain or Delete, and no function.',
    ),
    ...when(
      isSet(chips) && !isFunction(chips) && (!Array.isArray(chips) || !isFitting),
      'CompatibleArchitectures',
      `CompatibleArchitectures must be a list of ${oneOf(CHIPS)}.`,
    ),
  ];
};

export const applicationFaults: Check = ({ properties }) => {
  const location = properties['Location'];
  if (!isSet(location)) return [fault([], 'Location is required.')];
  if (!isMap(location) || isFunction(location)) return [];
  return ['ApplicationId', 'SemanticVersion'].flatMap((name) => {
    const value = location[name];
    const [inner = ''] = isMap(value) ? Object.keys(value) : [];
    return [
      ...when(!isSet(value), 'Location', `${name} of Location is required.`),
      ...when(
        isFunction(value) && inner !== 'Ref' && inner !== 'Fn::FindInMap',
        `Location.${name}`,
        `${name} takes no function but Ref and Fn::FindInMap.`,
      ),
      ...when(
        isSet(value) && !isFunction(value) && typeof value !== 'string',
        `Location.${name}`,
        `Property Location.${name} must be a string.`,
      ),
    ];
  });
};

const ROUTE = /^(?:\$connect|\$disconnect|\$default|[A-Za-z0-9_]+)$/;
const AUTH_TYPES = ['AWS_IAM', 'CUSTOM', 'NONE'];

export const webSocketFaults: Check = ({ properties }) => {
  const routes = properties['Routes'];
  const auth = properties['Auth'];
  const type = own(auth, 'AuthType');
  const hasConnect = isMap(routes) && Object.hasOwn(routes, '$connect');
  const isNone = !isFunction(routes) && members(routes).length === 0;
  return [
    ...when(
      isNone,
      isSet(routes) ? 'Routes' : [],
      'A WebSocketApi must have at least one route in Routes.',
    ),
    ...members(routes).flatMap(([key, route]) => [
      ...when(
        !ROUTE.test(key),
        ['Routes', key],
        `Route key ${key} must be letters and digits, or one of $connect, $disconnect and $default.`,
      ),
      ...when(
        !isSet(own(route, 'FunctionArn')),
        ['Routes', key],
        `Route ${key} needs the FunctionArn of its function.`,
      ),
      ...when(
        key !== '$connect' && isSet(own(route, 'RequestParameters')),
        ['Routes', key, 'RequestParameters'],
        'RequestParameters are for the route $connect only.',
      ),
    ]),
    ...when(
      isSet(auth) && !isNone && !hasConnect,
      'Auth',
      'Auth works only where there is a route $connect.',
    ),
    ...when(
      isSet(type) && !isFunction(type) && !AUTH_TYPES.includes(String(type)),
      'Auth.AuthType',
      `AuthType must be ${oneOf(AUTH_TYPES)}.`,
    ),
    ...when(
      type === 'CUSTOM' && !isSet(own(auth, 'AuthArn')),
      'Auth',
      'AuthArn is required when AuthType is CUSTOM.',
    ),
    ...when(
      properties['StageName'] === '$default',
      'StageName',
      'StageName of a WebSocketApi cannot be $default.',
    ),
    ...domainFaults(properties['Domain'], 'WebSocketApi'),
    ...when(
      isSet(own(properties['Domain'], 'MutualTlsAuthentication')),
      'Domain.MutualTlsAuthentication',
      'MutualTlsAuthentication is not supported for a WebSocketApi.',
    ),
  ];
};

export const connectorFaults: Check = ({ properties, template }) => {
  const { Source: source, Destination: destination, Permissions: permissions } = properties;
  const ends: readonly (readonly [readonly (string | number)[], Value | undefined])[] = [
    [['Source'], source],
    ...(Array.isArray(destination)
      ? items(destination).map((end, index) => [['Destination', index], end] as const)
      : [[['Destination'], destination] as const]),
  ];
  return [
    ...ends.flatMap(([path, end]): readonly Fault[] => {
      if (!isMap(end)) return [];
      const isNamed = typeof end['Id'] === 'string';
      const isTold = isSet(end['Type']) && !isSet(end['Id']);
      if (!isNamed && !isTold)
        return [fault(path, `Id of ${String(path[0])} is missing or no string.`)];
      const id = String(end['Id']);
      const message = `There is no resource ${quoted(id)}.`;
      return when(isNamed && isUnknown(template, id), [...path, 'Id'], message);
    }),
    ...when(
      Array.isArray(destination) && destination.length === 0,
      'Destination',
      'Destination is an empty list.',
    ),
    ...items(permissions).flatMap((it, index) =>
      when(
        !isFunction(it) && it !== 'Read' && it !== 'Write',
        ['Permissions', index],
        `Permissions takes Read and Write, not ${quoted(String(it))}.`,
      ),
    ),
    ...when(
      Array.isArray(permissions) && permissions.length === 0,
      'Permissions',
      'Permissions is an empty list; it takes Read and Write.',
    ),
  ];
};

/** Names that begin as a resource's may be of what SAM makes for that; loops and transforms bring in others. */
function isUnknown({ resources }: SamTemplate, id: string): boolean {
  return !Object.keys(resources).some((name) => id.startsWith(name) || name.startsWith('Fn::'));
}
