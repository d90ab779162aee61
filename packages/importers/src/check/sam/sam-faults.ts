import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { fact, own } from '../../own.js';
import { error, type Finding, quoted } from '../../problem.js';
import { member, startOf, type TextMap, type TextNode, valueOf } from '../../text/tree.js';
import { apiFaults } from './api-faults.js';
import { eventFaults } from './event-faults.js';
import { functionFaults } from './function-faults.js';
import { OF_GLOBALS } from './globals.js';
import { graphqlFaults } from './graphql-faults.js';
import {
  applicationFaults,
  connectorFaults,
  layerFaults,
  stateMachineFaults,
  tableFaults,
  webSocketFaults,
} from './other-faults.js';
import { type Check, type Fault, oneOf, type SamTemplate } from './sam-resource.js';

const PREFIX = 'AWS::Serverless::';

const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  Api: [apiFaults],
  Application: [applicationFaults],
  Connector: [connectorFaults],
  Function: [functionFaults, eventFaults],
  GraphQLApi: [graphqlFaults],
  HttpApi: [apiFaults],
  LayerVersion: [layerFaults],
  SimpleTable: [tableFaults],
  StateMachine: [stateMachineFaults, eventFaults],
  WebSocketApi: [webSocketFaults],
};

/** What SAM's transform refuses, before CloudFormation sees the template: each by its resource and property. */
export function samFaults(root: TextMap): readonly Finding[] {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return [];
  const all = [...section.entries];
  const entries = all.filter(([, { value }]) => kindOf(value) !== undefined);
  const connected = all.filter(([, { value }]) => member(value, 'Connectors') !== undefined);
  if (entries.length === 0 && connected.length === 0) return [];
  const [resources, globals] = [mapOfNode(section), mapOfNode(member(root, 'Globals'))];
  const template: SamTemplate = { resources, globals };
  return [
    ...globalFaults(root, globals),
    ...entries.flatMap(([id, { value, start }]) => {
      const kind = kindOf(value) ?? '';
      const written = mapOfNode(value);
      const said = own(written, 'Properties');
      const properties = merged(own(globals, kind), isMap(said) ? said : {});
      const resource = { id, kind, properties, written, template };
      const faults = [
        ...ignoredFaults(kind, written),
        ...(fact(CHECKS, kind) ?? []).flatMap((check) => check(resource)),
      ];
      return faults.map((it) => finding({ id, node: value, start }, it));
    }),
    ...connected.flatMap(([id, { value, start }]) =>
      ownConnectorFaults(id, mapOfNode(value), template).map((it) =>
        finding({ id, node: value, start }, it),
      ),
    ),
  ];
}

/** What SAM refuses of the connectors that a resource says of itself. */
function ownConnectorFaults(
  id: string,
  written: ValueMap,
  template: SamTemplate,
): readonly Fault[] {
  const connectors = own(written, 'Connectors');
  return Object.entries(isMap(connectors) ? connectors : {}).flatMap(([name, connector]) => {
    const said = own(connector, 'Properties');
    const properties = isMap(said) ? said : {};
    return connectorFaults({ id, kind: 'Connector', properties, written, template }).map((it) => ({
      ...it,
      path: ['Connectors', name, ...it.path],
    }));
  });
}

function finding(
  { id, node, start }: { readonly id: string; readonly node: TextNode; readonly start: number },
  { path, message }: Fault,
): Finding {
  const at = startOf(node, path);
  return error('bad-value', at === node.start ? start : at, `${id}: ${message}`);
}

function kindOf(node: TextNode): string | undefined {
  const type = member(node, 'Type');
  const text = type?.kind === 'scalar' ? type.value : undefined;
  return typeof text === 'string' && text.startsWith(PREFIX)
    ? text.slice(PREFIX.length)
    : undefined;
}

function mapOfNode(node: TextNode | undefined): ValueMap {
  const value = node === undefined ? undefined : valueOf(node);
  return isMap(value) ? value : {};
}

/** Maps are laid over one another, as SAM does; lists are joined by it, which no check asks about. */
function merged(under: Value | undefined, over: ValueMap): ValueMap {
  if (!isMap(under)) return over;
  const all: Record<string, Value> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = Object.hasOwn(under, key) ? under[key] : undefined;
    all[key] = isMap(value) && isMap(below) ? merged(below, value) : value;
  }
  return all;
}

function globalFaults(root: TextMap, globals: ValueMap): readonly Finding[] {
  const node = member(root, 'Globals');
  if (node === undefined) return [];
  const tell = (path: readonly string[], message: string) =>
    error('bad-value', startOf(node, path), message);
  return Object.entries(globals).flatMap(([kind, properties]) => {
    const known = fact(OF_GLOBALS, kind);
    if (known === undefined)
      return kind.startsWith('Fn::')
        ? []
        : [
            tell(
              [kind],
              `Globals has ${quoted(kind)}, which is not supported. It takes ${oneOf(Object.keys(OF_GLOBALS))}.`,
            ),
          ];
    if (!isMap(properties)) return [tell([kind], `${kind} of Globals must be a map.`)];
    return Object.keys(properties).flatMap((name) =>
      known.includes(name) || name.startsWith('Fn::')
        ? []
        : [
            tell(
              [kind, name],
              `${quoted(name)} is not a supported property of ${kind} in Globals.`,
            ),
          ],
    );
  });
}

function ignoredFaults(kind: string, written: ValueMap): readonly Fault[] {
  const ignored = own(written, 'IgnoreGlobals');
  if (ignored === undefined || ignored === '*') return [];
  const list: readonly Value[] = Array.isArray(ignored) ? ignored : [];
  const odd = list.find((name) => !(fact(OF_GLOBALS, kind) ?? []).includes(String(name)));
  if (Array.isArray(ignored) && odd === undefined) return [];
  const what = odd === undefined ? '' : ` ${quoted(String(odd))}`;
  return [
    {
      path: ['IgnoreGlobals'],
      message: `IgnoreGlobals must be "*" or a list of properties that Globals can have.${what === '' ? '' : ` It has${what}.`}`,
    },
  ];
}
