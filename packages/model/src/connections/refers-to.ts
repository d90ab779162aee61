import {
  can,
  defineConnection,
  type NodeView,
  type Referral,
  type RefusalReason,
  type Value,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isSaid, saidBy } from './plain-references.js';

/** A resource that names another one in a property of its own, as its definition says. */
export const refersTo = defineConnection({
  id: 'refers-to',
  row: 'S40',
  title: 'Reference',
  from: can('refers'),
  to: can(),
  fits: (from, to) => from.capabilities.refers?.some((referral) => referral.to === to.id) ?? false,
  foundAnywhere: true,
  verb: 'refers to',
  kind: 'placement',
  rank: 8,
  cite: awsPage(
    'Ref',
    'AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  refuses: ({ source, target }) =>
    source.id === target.id
      ? { message: `${source.name} cannot refer to itself.`, why: 'It would wait for itself.' }
      : secondReference(source, target),
  label: ({ source, target }) => {
    const found = referralOf(source, target);
    return found?.label ?? found?.property.split('.').findLast((word) => !/^[0-9]+$/.test(word));
  },
  effects: ({ source, target }) => {
    const found = referralOf(source, target);
    if (found === undefined) return saidBy(source, target);
    const { property, list = false, as = (value: Value) => value, actions = [] } = found;
    const value = as(valueOf(found, target));
    return [
      {
        kind: 'property',
        on: source.ref,
        path: property.split('.').map((step) => (/^[0-9]+$/.test(step) ? Number(step) : step)),
        value: list ? [value] : value,
        mode: list ? 'append' : 'set',
        ...(found.after === true ? { dependsOn: [target.role] } : {}),
      },
      ...(actions.length === 0
        ? []
        : [{ kind: 'grant', to: source.role, actions, resources: [target.arn] } as const]),
    ];
  },
});

/** A property that is no list names one resource. What the source says elsewhere is no name there. */
function secondReference(source: NodeView, target: NodeView): RefusalReason | undefined {
  const found = referralOf(source, target);
  if (found === undefined || found.list === true || isSaid(source, target)) return undefined;
  const other = source
    .wires('out', 'refers-to')
    .map((wire) => wire.target)
    .filter((it) => it.id !== target.id && !isSaid(source, it))
    .find((it) => referralOf(source, it)?.property === found.property);
  return other === undefined
    ? undefined
    : {
        message: `${source.name} cannot refer to ${target.name}.`,
        why: `${found.property} names one resource, and that of ${source.name} is ${other.name}.`,
      };
}

function referralOf(source: NodeView, target: NodeView): Referral | undefined {
  return source.can('refers')?.find(({ to }) => to === target.service.id);
}

function valueOf({ value }: Referral, target: NodeView): Value {
  if (value === 'ref') return target.ref;
  return value === 'arn' ? target.arn : target.att(value);
}
