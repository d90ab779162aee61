import { catalog } from '../catalog/catalog.js';
import { needsType } from '../catalog/names.js';
import { connectionIds, serviceIds } from '../generated/ids.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from './document.js';
import { nearest } from './nearest.js';
import { quoted, type JsonPath, type UnplacedProblem } from './problem.js';
import { isReservedKey } from './schema.js';

const MAIN_STACK = 'main';

/** What must hold between entries before anything else may read a design. */
export function checkDocument(document: ArchDocument): readonly UnplacedProblem[] {
  const connections = new Set<string>(connectionIds);
  return [
    ...(Object.hasOwn(document.stacks, MAIN_STACK) ? [] : [noMainStack()]),
    ...Object.entries(document.nodes).flatMap(([id, node]) => checkNode(document, id, node)),
    ...Object.entries(document.edges).flatMap(([id, edge]) =>
      checkEdge(document, connections, { id, edge }),
    ),
  ];
}

function noMainStack(): UnplacedProblem {
  const message = 'The stack "main" is missing.';
  return { code: 'missing-field', message, path: ['stacks', MAIN_STACK], of: 'value' };
}

function checkNode(
  document: ArchDocument,
  id: string,
  node: NodeRecord,
): readonly UnplacedProblem[] {
  const path = ['nodes', id];
  const found = checkParts(path, node.parts);
  const service = catalog.service(node.service);
  if (service === undefined) {
    found.push(
      unknown('unknown-service', [...path, 'service'], {
        message: `There is no service ${quoted(node.service)}.`,
        near: nearest(node.service, serviceIds),
      }),
    );
  } else if (node.type === undefined && needsType(service)) {
    const message = `A node of service ${quoted(service.id)} must have a "type".`;
    found.push({ code: 'missing-field', message, path: [...path, 'type'], of: 'value' });
  }
  if (node.stack !== undefined && !Object.hasOwn(document.stacks, node.stack)) {
    found.push(
      unknown('unknown-stack', [...path, 'stack'], {
        message: `There is no stack ${quoted(node.stack)}.`,
        near: nearest(node.stack, Object.keys(document.stacks)),
      }),
    );
  }
  return found;
}

function checkEdge(
  document: ArchDocument,
  connections: ReadonlySet<string>,
  { id, edge }: { readonly id: string; readonly edge: EdgeRecord },
): readonly UnplacedProblem[] {
  const path = ['edges', id];
  const found = checkParts(path, edge.parts);
  if (Object.hasOwn(document.nodes, id)) {
    const message = `The id ${quoted(id)} names a node already.`;
    found.push({ code: 'duplicate-id', message, path, of: 'key' });
  }
  if (!connections.has(edge.connection)) {
    found.push(
      unknown('unknown-connection', [...path, 'connection'], {
        message: `There is no connection ${quoted(edge.connection)}.`,
        near: nearest(edge.connection, connectionIds),
      }),
    );
  }
  for (const end of ['from', 'to'] as const) {
    if (Object.hasOwn(document.nodes, edge[end])) continue;
    const message = `The wire ${quoted(id)} ends at ${quoted(edge[end])}, which is no node.`;
    found.push({ code: 'dangling-edge', message, path: [...path, end], of: 'value' });
  }
  return found;
}

function checkParts(path: JsonPath, parts: object = {}): UnplacedProblem[] {
  return Object.keys(parts)
    .filter(isReservedKey)
    .map((part) => ({
      code: 'bad-id',
      message: `${quoted(part)} is a reserved name.`,
      path: [...path, 'parts', part],
      of: 'key',
    }));
}

function unknown(
  code: UnplacedProblem['code'],
  path: JsonPath,
  { message, near }: { readonly message: string; readonly near: string | undefined },
): UnplacedProblem {
  const remedy = near === undefined ? {} : { remedy: `Did you mean "${near}"?` };
  return { code, message, path, of: 'value', ...remedy };
}
