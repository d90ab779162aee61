import { isMap, type NodeView, type ValueMap } from '../define/index.js';
import { bodyOf, fieldsIn } from './graphql-fields.js';

/** The fields that the text of a mutation calls; undefined where that cannot be told. */
export function changedFields(operation: string | undefined): readonly string[] | undefined {
  const plain = (operation ?? '')
    .replaceAll(/#[^\n]*/g, '')
    .replaceAll(/"(?:\\.|[^"\\])*"/g, '')
    .replaceAll(/\([^()]*\)/g, '');
  const [, body] = /^\s*mutation\b[^{}]*\{([^]*)\}\s*$/.exec(plain) ?? [];
  if (body === undefined) return undefined;
  let outer = body;
  for (let depth = 0; depth < DEEPEST && outer.includes('{'); depth += 1)
    outer = outer.replaceAll(/\{[^{}]*\}/g, '');
  if (/[{}]|\.\.\./.test(outer)) return undefined;
  const calls = outer.replaceAll(/@\w+/g, '').replaceAll(/\w+\s*:/g, '');
  return [...new Set(calls.match(/[_A-Za-z]\w*/g))];
}

const DEEPEST = 16;

/** A call of the first mutation of a schema: its arguments come from the event's fields of the same names. */
export function firstMutation(api: NodeView): ValueMap {
  const schema = api.part('schema')?.string('Definition') ?? '';
  const [, field, declared = '', type = ''] =
    MUTATION.exec(bodyOf(schema, 'Mutation') ?? '') ?? FALLBACK;
  const args = [...declared.matchAll(ARGUMENT)].map(
    ([, name = '', of = '']) => [name, of] as const,
  );
  const isObject = fieldsIn(schema).has(type.replaceAll(/[[\]!]/g, ''));
  const list = (texts: readonly string[]) => (texts.length === 0 ? '' : `(${texts.join(', ')})`);
  const variables = list(args.map(([name, of]) => `$${name}: ${of}`));
  const passed = list(args.map(([name]) => `${name}: $${name}`));
  const chosen = isObject ? ' { __typename }' : '';
  return {
    AppSyncParameters: {
      GraphQLOperation: `mutation OnEvent${variables} { ${field}${passed}${chosen} }`,
    },
    ...(args.length === 0
      ? {}
      : {
          InputTransformer: {
            InputPathsMap: Object.fromEntries(args.map(([name]) => [name, `$.detail.${name}`])),
            InputTemplate: `{${args.map(([name]) => `"${name}": <${name}>`).join(', ')}}`,
          },
        }),
  };
}

const MUTATION = /([_A-Za-z]\w*)\s*(?:\(([^()]*)\))?\s*:\s*([[\]!\w]+)/;
const ARGUMENT = /([_A-Za-z]\w*)\s*:\s*([[\]!\w]+)/g;
const FALLBACK = ['', 'putItem', 'input: AWSJSON!', 'AWSJSON'];

/** Why a rule cannot call a mutation of an API. */
export function refuseMutation(api: NodeView): string | undefined {
  if (api.record.external !== undefined) return undefined;
  if (api.string('Visibility') === 'PRIVATE') return 'EventBridge calls public APIs only.';
  const schema = api.part('schema')?.string('Definition');
  if (schema !== undefined && bodyOf(schema, 'Mutation') === undefined)
    return 'A rule calls mutations, and the schema has none.';
  const main = api.string('AuthenticationType');
  if (main === undefined || main === IAM) return undefined;
  const others = api.value('AdditionalAuthenticationProviders') ?? [];
  const isOpen =
    !Array.isArray(others) ||
    others.some((item) => isMap(item) && (item['AuthenticationType'] ?? item['Type']) === IAM);
  return isOpen
    ? undefined
    : 'EventBridge signs its calls, and the API takes none. Let it authorize by AWS_IAM too.';
}

const IAM = 'AWS_IAM';
