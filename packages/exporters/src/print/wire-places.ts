import { readTemplate, valueOf } from '@archivolt/importers';
import { isMap, type Value } from '@archivolt/model';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { byText, canonical, own } from '../value/walk.js';
import type { TemplatePlace } from './places.js';
import { namingOf, plain } from './plain.js';

const GLOBALS = 'Globals';
/** What SAM may say of all resources of a type at once. */
const GLOBAL: ReadonlyMap<string, string> = new Map([['AWS::Lambda::Function', 'Function']]);

type Node = NonNullable<ReturnType<typeof readTemplate>['root']>;

/** Wires by what they say: a statement of a policy, a route of an API. */
interface Said {
  /** Places of properties, as `pathKey` has them. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly statements: ReadonlyMap<string, readonly string[]>;
  readonly routes: ReadonlyMap<string, string>;
}

/** Lines that wires have inside of others' resources: statements of roles, routes of APIs, events of functions. */
export function wirePlaces(text: string, graph: ResourceGraph): readonly TemplatePlace[] {
  const said = saidBy(graph);
  if (said.statements.size + said.routes.size + said.properties.size === 0) return [];
  const { root } = readTemplate(text);
  const [resources, globals] = ['Resources', GLOBALS].map((name) =>
    root?.kind === 'map' ? root.entries.get(name) : undefined,
  );
  const heads = resources?.value.kind === 'map' ? [...resources.value.entries] : [];
  if (globals !== undefined) heads.push([GLOBALS, globals]);
  const lines = text.split('\n');
  const starts = startsOf(lines);
  const places: TemplatePlace[] = [];
  for (const [logicalId, { value }] of heads) {
    visit({ node: value, start: value.start, path: [logicalId] }, ({ node, start, path }) => {
      for (const edge of edgesOf(node, path, said)) {
        places.push({ owner: { edge }, logicalId, ...around(lines, lineAt(starts, start)) });
      }
    });
  }
  return places;
}

function saidBy(graph: ResourceGraph): Said {
  const naming = namingOf(graph);
  const statements = new Map<string, readonly string[]>();
  for (const { actions, resources, edges } of graph.permissions.flatMap((it) => it.statements)) {
    const printed = resources.map((item) => plain(item, { naming }));
    const key = statementKey(actions, printed);
    statements.set(key, [...new Set([...(statements.get(key) ?? []), ...edges])]);
  }
  const routes = graph.apis.flatMap(({ api, routes: all }) =>
    all.map(({ method, path, edge }) => [routeKey(naming(api), method, path), edge] as const),
  );
  const properties = new Map<string, readonly string[]>();
  for (const { resource, path, edge } of graph.wired) {
    const section = GLOBAL.get(graph.resources.get(resource)?.type ?? '');
    for (const place of [
      [naming(resource), 'Properties'],
      ...(section === undefined ? [] : [[GLOBALS, section]]),
    ]) {
      const key = pathKey([...place, ...path]);
      properties.set(key, [...new Set([...(properties.get(key) ?? []), edge])]);
    }
  }
  return { statements, routes: new Map(routes), properties };
}

function pathKey(path: readonly (string | number)[]): string {
  return path.join('\n');
}

function statementKey(actions: readonly Value[], resources: readonly Value[]): string {
  const sorted = (list: readonly Value[]): string =>
    list
      .map((item) => canonical(item))
      .toSorted(byText)
      .join(' ');
  return `${sorted(actions)} on ${sorted(resources)}`;
}

function routeKey(api: string, method: string, path: string): string {
  const isAny = /^(?:any|x-amazon-apigateway-any-method)$/i.test(method);
  return `${api} ${isAny ? 'any' : method.toLowerCase()} ${path}`;
}

function edgesOf(node: Node, path: readonly string[], said: Said): readonly string[] {
  const [resource = ''] = path;
  const [above, over, key] = [path.at(-3), path.at(-2) ?? '', path.at(-1) ?? ''];
  if (above === 'paths') return found(said.routes.get(routeKey(resource, key, over)));
  const set = said.properties.get(pathKey(path));
  if (set !== undefined) return set;
  if (node.kind !== 'map') return [];
  if (over === 'Events') return found(said.routes.get(eventKey(valueOf(node))));
  if (!node.entries.has('Action') || !node.entries.has('Resource')) return [];
  const value = valueOf(node);
  const statement = statementKey(listOf(own(value, 'Action')), listOf(own(value, 'Resource')));
  return said.statements.get(statement) ?? [];
}

/** The route that an event of a SAM function is. */
function eventKey(event: Value): string {
  const properties = own(event, 'Properties');
  const api = own(properties, 'RestApiId') ?? own(properties, 'ApiId');
  const id = isMap(api) ? String(own(api, 'Ref')) : '';
  return routeKey(id, String(own(properties, 'Method')), String(own(properties, 'Path')));
}

function found(edge: string | undefined): readonly string[] {
  return edge === undefined ? [] : [edge];
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

interface Step {
  readonly node: Node;
  /** Where its key begins, or the item itself. */
  readonly start: number;
  readonly path: readonly string[];
}

function visit(step: Step, see: (step: Step) => void): void {
  see(step);
  const { node, path } = step;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      visit({ node: item, start: item.start, path: [...path, String(index)] }, see);
    }
  }
  if (node.kind === 'map') {
    for (const [key, { value, start }] of node.entries) {
      visit({ node: value, start, path: [...path, key] }, see);
    }
  }
}

function startsOf(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

/** The line, from 0, that holds a character. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines, from 1, of what begins in a line (from 0): those after it that stand further right. */
export function around(
  lines: readonly string[],
  first: number,
): { readonly from: number; readonly to: number } {
  const depth = indentOf(lines[first] ?? '');
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (indentOf(line) <= depth) break;
    last = at;
  }
  return { from: first + 1, to: last + 1 };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
