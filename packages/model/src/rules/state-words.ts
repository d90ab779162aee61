import { isMap, isReference, type Value, type ValueMap } from '../define/index.js';
import { counted } from './words.js';

/** The name of the node that a reference means. */
export type NameOf = (node: string) => string | undefined;

const RETRIES = 3;
const INTEGRATION = /^arn:[\w-]+:states:[^:]*:[^:]*:(.+)$/;
const LAMBDA = /^arn:[\w-]+:lambda:[^:]*:[^:]*:function:([^:]+)/;
/** What a task of an integration is done to. */
const SUBJECTS = [
  'FunctionName',
  'TableName',
  'QueueUrl',
  'TopicArn',
  'StateMachineArn',
  'JobName',
  'TaskDefinition',
  'Bucket',
  'ModelId',
];

/** What a state does in a few words, as in "lambda:invoke OrdersFn · 3 retries"; may be empty. Its own name is not said again. */
export function stateWords(
  { name, state }: { readonly name: string; readonly state: ValueMap },
  nameOf: NameOf,
): string {
  const done = doing(state, nameOf);
  const short = done.endsWith(` ${name}`) ? done.slice(0, -name.length - 1) : done;
  return [short, retrying(state['Retry'])].filter((it) => it !== '').join(' · ');
}

function doing(state: ValueMap, nameOf: NameOf): string {
  switch (state['Type']) {
    case 'Task':
      return taskWords(state, nameOf);
    case 'Wait':
      return waitWords(state);
    case 'Choice':
      return counted(lengthOf(state['Choices']), 'choice');
    case 'Parallel':
      return counted(lengthOf(state['Branches']), 'branch', 'branches');
    case 'Map':
      return mapWords(state);
    case 'Fail':
      return textOf(state['Error']);
    default:
      return '';
  }
}

function taskWords({ Resource, Parameters, Arguments }: ValueMap, nameOf: NameOf): string {
  if (typeof Resource !== 'string') return nameIn(Resource, nameOf);
  const [, integration] = INTEGRATION.exec(Resource) ?? [];
  if (integration === undefined) return LAMBDA.exec(Resource)?.[1] ?? nameIn(Resource, nameOf);
  const given = isMap(Arguments) ? Arguments : isMap(Parameters) ? Parameters : {};
  const subject = SUBJECTS.flatMap((key) => given[key] ?? given[`${key}.$`] ?? []).at(0);
  return `${integration.replace(/^::|^aws-sdk:/, '')} ${nameIn(subject, nameOf)}`.trim();
}

/** Whom a value names: a node by its name, else the last part of an ARN, or what stands in `${}`. */
function nameIn(value: Value | undefined, nameOf: NameOf): string {
  if (isReference(value)) return nameOf(value.$ref) ?? '';
  if (typeof value === 'string') {
    const [, placeholder] = /^\$\{([^}]+)\}/.exec(value) ?? [];
    return placeholder ?? LAMBDA.exec(value)?.[1] ?? value.replace(/^.*[:/]/, '');
  }
  if (!isMap(value)) return '';
  const { Ref, 'Fn::GetAtt': att, 'Fn::Sub': sub } = value;
  const first = Array.isArray(att) ? att[0] : Array.isArray(sub) ? sub[0] : (att ?? sub);
  return nameIn(Ref ?? first, nameOf);
}

function waitWords({ Seconds, SecondsPath, Timestamp, TimestampPath }: ValueMap): string {
  const seconds = Seconds ?? SecondsPath;
  if (seconds !== undefined) return `${textOf(seconds)} s`;
  const until = textOf(Timestamp ?? TimestampPath);
  return until === '' ? '' : `until ${until}`;
}

function mapWords({ ItemProcessor, ItemsPath, Items, ItemReader, MaxConcurrency }: ValueMap) {
  const config = isMap(ItemProcessor) ? ItemProcessor['ProcessorConfig'] : undefined;
  const isDistributed = isMap(config) && config['Mode'] === 'DISTRIBUTED';
  const items = isMap(ItemReader) ? 'a file' : textOf(ItemsPath ?? Items);
  const most = typeof MaxConcurrency === 'number' && MaxConcurrency > 0 ? MaxConcurrency : '';
  return [
    `each of ${items === '' ? 'the input' : items}`,
    isDistributed ? 'distributed' : '',
    most === '' ? '' : `${most} at once`,
  ]
    .filter((it) => it !== '')
    .join(' · ');
}

function retrying(retry: Value | undefined): string {
  if (!Array.isArray(retry)) return '';
  const attempts = retry.map((it: Value) => (isMap(it) ? (it['MaxAttempts'] ?? RETRIES) : 0));
  const most = Math.max(0, ...attempts.filter((it) => typeof it === 'number'));
  return most === 0 ? '' : counted(most, 'retry', 'retries');
}

function lengthOf(list: Value | undefined): number {
  return Array.isArray(list) ? list.length : 0;
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
