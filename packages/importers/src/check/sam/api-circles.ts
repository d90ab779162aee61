import { isMap, type Value } from '@archivolt/model';
import { own } from '../../own.js';
import { type Finding, warning } from '../../problem.js';
import { member, type TextMap, type TextNode, valueOf } from '../../text/tree.js';
import { namesIn } from '../circles.js';

/** Events that put a function into the body of an API, and the API that SAM makes where the event names none. */
const EVENTS: ReadonlyMap<string, readonly [property: string, implicit: string]> = new Map([
  ['Api', ['RestApiId', 'ServerlessRestApi']],
  ['HttpApi', ['ApiId', 'ServerlessHttpApi']],
] as const);

/** Functions that name the API which calls them: the body of that one names them, and CloudFormation can make neither first. */
export function apiCircles(root: TextMap): readonly Finding[] {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return [];
  const shared = namesIn(member(member(root, 'Globals'), 'Function'));
  return [...section.entries].flatMap(([id, { start, value }]) => {
    const type = member(value, 'Type');
    const properties = member(value, 'Properties');
    if (type?.kind !== 'scalar' || type.value !== 'AWS::Serverless::Function') return [];
    if (properties?.kind !== 'map') return [];
    const named = new Set(shared);
    for (const [name, entry] of properties.entries)
      if (name !== 'Events') for (const other of namesIn(entry.value)) named.add(other);
    const events = member(properties, 'Events');
    const api = apisOf(events === undefined ? undefined : valueOf(events)).find(
      (one) => named.has(one) && isMadeBySam(one, member(section, one)),
    );
    if (api === undefined) return [];
    return [warning('circular-dependency', start, `${id} → ${api} → ${id} wait for each other.`)];
  });
}

function apisOf(events: Value | undefined): readonly string[] {
  return Object.values(isMap(events) ? events : {}).flatMap((event) => {
    const [property, implicit] = EVENTS.get(String(own(event, 'Type'))) ?? [];
    if (property === undefined || implicit === undefined) return [];
    const written = own(own(event, 'Properties'), property);
    if (written === undefined) return [implicit];
    const name = own(written, 'Ref') ?? written;
    return typeof name === 'string' ? [name] : [];
  });
}

const APIS: ReadonlySet<unknown> = new Set(['AWS::Serverless::Api', 'AWS::Serverless::HttpApi']);

/** Whether SAM writes the body of the API itself. */
function isMadeBySam(id: string, api: TextNode | undefined): boolean {
  if (api === undefined) return [...EVENTS.values()].some(([, implicit]) => implicit === id);
  const type = member(api, 'Type');
  const properties = member(api, 'Properties');
  return (
    type?.kind === 'scalar' &&
    APIS.has(type.value) &&
    member(properties, 'DefinitionBody') === undefined &&
    member(properties, 'DefinitionUri') === undefined
  );
}
