import { isMap, type NodeView, type Place, type Value } from '../define/index.js';
import { mapsIn, textsOf } from './values.js';

/** One notification of a bucket: by a wire, or by a property written by hand. */
export interface Notice {
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly at: Place;
  /** Who is told, for messages. */
  readonly name: string;
}

const LISTS = [
  { list: 'LambdaConfigurations', target: 'Function' },
  { list: 'QueueConfigurations', target: 'Queue' },
  { list: 'TopicConfigurations', target: 'Topic' },
] as const;
const ROOT = 'NotificationConfiguration';

/** All notifications of a bucket, those that its properties name first. */
export function noticesOf(bucket: NodeView): readonly Notice[] {
  const drawn = bucket.wires('out', 'bucket-notification').map((wire) => ({
    events: textsOf(wire.resolved('Events')),
    prefix: wire.string('Prefix') ?? '',
    suffix: wire.string('Suffix') ?? '',
    at: wire.at('Prefix'),
    name: wire.target.name,
  }));
  if (!isMap(bucket.value(ROOT))) return drawn;
  const written = LISTS.flatMap(({ list, target }) =>
    mapsIn(bucket.list(`${ROOT}.${list}`)).map(({ index, map }) => {
      const path = `${ROOT}.${list}.${index}`;
      const rules = bucket.list(`${path}.Filter.S3Key.Rules`);
      return {
        events: textsOf(map['Event']),
        prefix: ruleOf(rules, 'prefix'),
        suffix: ruleOf(rules, 'suffix'),
        at: bucket.at(path),
        name: bucket.referred(`${path}.${target}`)[0]?.name ?? `a ${target.toLowerCase()}`,
      };
    }),
  );
  return [...written, ...drawn];
}

function ruleOf(rules: readonly Value[] | undefined, name: string): string {
  const found = mapsIn(rules).find(({ map }) => String(map['Name']).toLowerCase() === name);
  const value = found?.map['Value'];
  return typeof value === 'string' ? value : '';
}
