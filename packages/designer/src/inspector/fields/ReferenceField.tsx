import { isReference, type GraphView, type NodeView, type Value } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Picker } from '../../controls/Picker.js';
import { ServiceIcon } from '../../controls/ServiceIcon.js';
import { useSession } from '../../state/session-context.js';
import { parseTyped, valueText } from '../expressions.js';
import type { ReferenceTarget } from '../field-spec.js';
import { useOwner, writeAll } from '../owner.js';
import type { ControlProps } from './Control.js';

/** A value that usually names another node: picked from the drawing, or typed. */
export function ReferenceField({ spec, id, read, tone }: ControlProps): ReactNode {
  const owner = useOwner();
  const graph = useSession((state) => state.graph);
  const written = read.kind === 'set' ? valueText(read.value) : undefined;
  return (
    <ReferencePicker
      label={spec.title}
      id={id}
      tone={tone}
      target={spec.refersTo ?? { types: [] }}
      graph={graph}
      value={written}
      placeholder={read.kind === 'mixed' ? 'Mixed' : 'Not set'}
      onPick={(value) => writeAll(owner, spec.path, value)}
      onClear={() => writeAll(owner, spec.path, undefined)}
    />
  );
}

export function ReferencePicker(props: {
  readonly label: string;
  readonly id: string;
  readonly target: ReferenceTarget;
  readonly graph: GraphView;
  readonly placeholder: string;
  readonly tone?: string | undefined;
  readonly value?: string | undefined;
  readonly onPick: (value: Value) => void;
  readonly onClear?: () => void;
}): ReactNode {
  const { target, graph } = props;
  const candidates = graph.nodes().filter((node) => mayBeNamed(node, target));
  const pick = (text: string) => {
    const node = candidates.find(({ id }) => id === text);
    props.onPick(node === undefined ? parseTyped(text, graph) : referenceTo(node, target));
  };
  return (
    <Picker
      label={props.label}
      id={props.id}
      tone={props.tone}
      value={props.value}
      placeholder={props.placeholder}
      allowsOther
      options={candidates.map((node) => ({
        value: node.id,
        title: node.name,
        note: node.service.title,
        icon: <ServiceIcon service={node.service.id} size={16} />,
      }))}
      onChange={pick}
      onClear={props.onClear}
    />
  );
}

function mayBeNamed(node: NodeView, target: ReferenceTarget): boolean {
  if (target.service !== undefined && node.service.id === target.service) return true;
  const { capabilities } = node.service;
  const { capability } = target;
  if (capability !== undefined && Object.hasOwn(capabilities, capability)) return true;
  return target.types.some(({ type }) => type === node.type || type === node.service.type);
}

/** By the attribute that the registry names, when it is not what `Ref` gives. */
function referenceTo(node: NodeView, target: ReferenceTarget): Value {
  const attribute = target.types.find(
    ({ type }) => type === node.type || type === node.service.type,
  )?.attribute;
  if (attribute === undefined) return node.ref;
  if (attribute === 'Arn') return isReference(node.arn) ? node.arn : node.att('Arn');
  const isIdentity = /(Id|Name)$/.test(attribute);
  return isIdentity ? node.ref : node.att(attribute);
}
