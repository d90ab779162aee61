import {
  ref,
  sub,
  type NodeView,
  type Reference,
  type Value,
  type ValueMap,
} from '../define/index.js';

/** What callers of a function name: its alias when it has one, else the function. */
export function called(target: NodeView): Reference & ValueMap {
  return target.part('alias') === undefined ? target.ref : ref(target.id, 'alias');
}

/** The ARN that callers of a function use. `Ref` of an alias is its ARN. */
export function calledArn(target: NodeView): Value {
  return target.part('alias') === undefined ? target.arn : ref(target.id, 'alias');
}

/** An ARN with a suffix, as in `…/index/*`. */
export function under(arn: Value, suffix: string): Value {
  return sub(`\${Arn}${suffix.replaceAll('${', '${!')}`, { Arn: arn });
}

/** `OrdersTable` and `NAME` give `ORDERS_TABLE_NAME`. Names that Lambda reserves get a prefix. */
export function variableName(name: string, suffix: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase();
  const variable = words === '' ? suffix : `${words}_${suffix}`;
  return /^(AWS_|LAMBDA_|[0-9])/.test(variable) ? `APP_${variable}` : variable;
}

/** `OrdersFn` gives `orders`: a name in the words of a path, without what only tells its kind. */
export function pathWord(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  const short = words.replace(/-(fn|function|handler|lambda|table|queue|stream|topic|bucket)$/, '');
  return short === '' ? 'items' : short;
}

/** Whether a queue or topic keeps order. */
export function isFifo(node: NodeView): boolean {
  const { external } = node.record;
  if (external !== undefined)
    return [external.ref, ...Object.values(external.attributes ?? {})].some(
      (value) => typeof value === 'string' && value.endsWith('.fifo'),
    );
  return node.boolean('FifoQueue') === true || node.boolean('FifoTopic') === true;
}

/** A `Fn::Sub` that knows the pseudo parameters `${P}`, `${R}` and `${A}` by their long names. */
export function arnText(text: string, variables: Readonly<Record<string, Value>> = {}): Value {
  return sub(
    text
      .replaceAll('${P}', '${AWS::Partition}')
      .replaceAll('${R}', '${AWS::Region}')
      .replaceAll('${A}', '${AWS::AccountId}'),
    variables,
  );
}

/** `OrdersFn` from any name: what ids of targets and origins are made of. */
export function plainName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 60);
  return plain === '' ? 'Target' : plain;
}

/** Trust of a role that a service takes on for this account alone: what EventBridge and CloudWatch Logs send along. */
export const OF_THIS_ACCOUNT: ValueMap = {
  StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
};
