import { isMap, type Value } from '@archivolt/model';
import { own } from '../own.js';
import { draw, type Lift, type LiftDraft, nodesOfType, referredNode } from './lift-draft.js';
import { listOf } from './statements.js';

/** What SAM's kinds of data sources name their sources by. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  DynamoDb: ['TableArn', 'TableName'],
  Lambda: ['FunctionArn'],
};

/** Resolvers that SAM's GraphQL API has written inside: a wire from each field to what its functions read. */
export const graphqlFields: Lift = (draft) => {
  for (const [id, { properties }] of nodesOfType(draft, 'AWS::Serverless::GraphQLApi')) {
    const sources = sourcesOf(draft, own(properties, 'DataSources'));
    for (const [type, fields] of membersOf(own(properties, 'Resolvers'))) {
      for (const [key, resolver] of membersOf(fields)) {
        const pipeline = listOf(own(resolver, 'Pipeline'));
        const ends = pipeline.flatMap((name) => {
          const step =
            typeof name === 'string' ? own(own(properties, 'Functions'), name) : undefined;
          const source = own(step, 'DataSource');
          return typeof source === 'string' ? (sources.get(source) ?? []) : [];
        });
        const field = own(resolver, 'FieldName') ?? key;
        for (const to of new Set(ends)) drawField(draft, { from: id, to, type, field });
      }
    }
  }
};

/** The nodes behind data sources, by the names of these. */
function sourcesOf(draft: LiftDraft, sources: Value | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [kind, names] of Object.entries(NAMED_BY)) {
    for (const [name, source] of membersOf(own(sources, kind))) {
      const [node] = names.flatMap((path) => referredNode(draft, own(source, path)) ?? []);
      if (node !== undefined) found.set(name, node);
    }
  }
  return found;
}

function drawField(
  draft: LiftDraft,
  {
    from,
    to,
    type,
    field,
  }: { readonly from: string; readonly to: string; readonly type: string; readonly field: Value },
): void {
  draw(draft, {
    connections: ['graphql-field'],
    from,
    to,
    edge: {
      properties: { Type: type, Field: field },
      form: { kind: 'resource', key: 'written' },
    },
  });
}

function membersOf(map: Value | undefined): readonly (readonly [string, Value])[] {
  return isMap(map) ? Object.entries(map) : [];
}
