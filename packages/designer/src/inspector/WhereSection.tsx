import type { EditCall, NodeView, Value, ValueMap } from '@archivolt/model';
import { logicalId } from '@archivolt/model';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Picker } from '../controls/Picker.js';
import { Switch } from '../controls/Switch.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { expressionWords, parseTyped, valueText } from './expressions.js';
import { useDraft } from './fields/use-draft.js';
import { Fold } from './Fold.js';
import { useOwner } from './owner.js';
import styles from './inspector.module.css';

const MAIN = 'main';
/** What a parameter for an id is checked as, where CloudFormation has a type for it. */
const ID_TYPES: ReadonlyMap<string, string> = new Map([
  ['AWS::EC2::VPC', 'AWS::EC2::VPC::Id'],
  ['AWS::EC2::Subnet', 'AWS::EC2::Subnet::Id'],
  ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroup::Id'],
  ['AWS::Route53::HostedZone', 'AWS::Route53::HostedZone::Id'],
]);

/** In which stack a node is, and whether it is made at all or exists already. */
export function WhereSection({ node }: { readonly node: NodeView }): ReactNode {
  const session = useSessionHandle();
  const stacks = useSession((state) => state.document.stacks);
  const parameters = useSession((state) => state.document.parameters);
  const { external, stack = MAIN } = node.record;
  if (node.can('external') !== undefined) return null;
  const setExists = (isOn: boolean) => {
    const edits = isOn ? existing(node, parameters) : [setExternal(node, undefined)];
    session.edit(edits, isOn ? `${node.name} exists already` : `Make ${node.name}`);
  };
  return (
    <Fold
      title="Where"
      memory={`${node.service.id}/${external === undefined ? 'Where' : 'Exists'}`}
      isQuiet={external === undefined && Object.keys(stacks).length < 2}
    >
      <div className={styles.rows}>
        <div className={styles.row}>
          <span className={styles.label}>Stack</span>
          <Picker
            label="Stack"
            value={stack}
            options={Object.entries(stacks).map(([id, { title, region }]) => ({
              value: id,
              title: title ?? id,
              note: region ?? 'any region',
            }))}
            onChange={(value) =>
              session.edit({
                edit: 'node.set',
                args: {
                  nodeId: node.id,
                  field: 'stack',
                  value: value === MAIN ? undefined : value,
                },
              })
            }
          />
        </div>
        <div className={styles.row}>
          <span className={styles.label}>Exists already</span>
          <span className={styles.switchCell}>
            <Switch label="Exists already" isOn={external !== undefined} onChange={setExists} />
          </span>
        </div>
        {external !== undefined && <ExternalFields node={node} />}
      </div>
    </Fold>
  );
}

/** What `Ref` and each attribute of something that exists stand for. */
function ExternalFields({ node }: { readonly node: NodeView }): ReactNode {
  const { registry } = useOwner();
  const { external } = node.record;
  const session = useSessionHandle();
  if (external === undefined) return null;
  const known = Object.keys(registry?.attributes(node.type) ?? {});
  const names = [...new Set([...Object.keys(external.attributes ?? {}), ...known])];
  const setAttribute = (name: string, value: Value | undefined) => {
    const { [name]: _, ...rest } = external.attributes ?? {};
    const attributes: ValueMap = value === undefined ? rest : { ...rest, [name]: value };
    const isEmpty = Object.keys(attributes).length === 0;
    const { attributes: _before, ...bare } = external;
    session.edit(setExternal(node, isEmpty ? bare : { ...bare, attributes }));
  };
  return (
    <>
      <ExternalField
        title="Identifier"
        value={external.ref}
        onWrite={(ref) =>
          ref !== undefined && session.edit(setExternal(node, { ...external, ref }))
        }
      />
      {names.map((name) => (
        <ExternalField
          key={name}
          title={name}
          value={external.attributes?.[name]}
          onWrite={(value) => setAttribute(name, value)}
        />
      ))}
      <p className={styles.hint}>
        It is referenced, never made. By value, or !Ref of a parameter, or !ImportValue of an export
        of another stack.
      </p>
    </>
  );
}

function ExternalField(props: {
  readonly title: string;
  readonly value: Value | undefined;
  readonly onWrite: (value: Value | undefined) => void;
}): ReactNode {
  const graph = useSession((state) => state.graph);
  const words = props.value === undefined ? undefined : expressionWords(props.value, graph);
  const written = words === undefined ? valueText(props.value) : `!${words.fn} ${words.name}`;
  const draft = useDraft(written, (text) => {
    if (text !== written) props.onWrite(text === '' ? undefined : parseTyped(text, graph));
  });
  return (
    <div className={styles.row}>
      <span className={styles.label}>{props.title}</span>
      <span className={controls.field} data-mono="">
        <input
          aria-label={props.title}
          placeholder="Not used"
          spellCheck={false}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.settle}
        />
      </span>
    </div>
  );
}

type External = NodeView['record']['external'];

function setExternal(node: NodeView, value: External): EditCall {
  return { edit: 'node.set', args: { nodeId: node.id, field: 'external', value } };
}

/** It exists: a parameter asks for its identifier, to be replaced by what is known. */
function existing(node: NodeView, parameters: object): readonly EditCall[] {
  const name = `${logicalId(node.name)}Id`;
  const value = {
    Type: ID_TYPES.get(node.type) ?? 'String',
    Description: `Identifier of ${node.name}, which exists already`,
  };
  const declare = { edit: 'parameter.set', args: { name, value } };
  return [
    ...(Object.hasOwn(parameters, name) ? [] : [declare]),
    setExternal(node, { ref: { Ref: name } }),
  ];
}
