import type { ValueMap } from '@archivolt/model';
import { useState, type ReactNode } from 'react';
import { Picker } from '../controls/Picker.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { EntriesSection, EntryForm, TextRow, type EntryProps } from './EntriesSection.js';
import { valueText } from './expressions.js';
import styles from './inspector.module.css';
import { PARAMETER_TYPES } from './parameter-types.js';

/** What differs between deployments. */
export function ParametersSection(): ReactNode {
  const parameters = useSession((state) => state.document.parameters);
  const values = Object.entries(parameters).map(
    ([name, { Default: standard, Type: type }]) =>
      [name, valueText(standard) || valueText(type)] as const,
  );
  return (
    <EntriesSection
      title="Parameters"
      one="a parameter"
      hint="What differs between deployments: a stage, a domain name."
      values={new Map(values)}
      form={ParameterForm}
    />
  );
}

const FRESH: ValueMap = { Type: 'String' };

function ParameterForm(props: EntryProps): ReactNode {
  const session = useSessionHandle();
  const parameters = useSession((state) => state.document.parameters);
  const parameter = parameters[props.name] ?? FRESH;
  const [type, setType] = useState(valueText(parameter['Type']));
  const [standard, setStandard] = useState(valueText(parameter['Default']));
  const [says, setSays] = useState(valueText(parameter['Description']));
  const set = (name: string, value: ValueMap | undefined) => {
    session.edit({ edit: 'parameter.set', args: { name, value } });
    props.onDone();
  };
  const save = (name: string) => {
    const { Default: _default, Description: _description, ...rest } = parameter;
    const isText = typeof parameter['Default'] !== 'number';
    set(name, {
      ...rest,
      Type: type,
      ...(standard === '' ? {} : { Default: isText ? standard : Number(standard) }),
      ...(says === '' ? {} : { Description: says }),
    });
  };
  return (
    <EntryForm
      name={props.name}
      isTaken={(name) => Object.hasOwn(parameters, name)}
      onSave={save}
      onRemove={() => set(props.name, undefined)}
    >
      <div className={styles.row}>
        <span className={styles.label}>Type</span>
        <Picker
          label="Type"
          value={type}
          options={PARAMETER_TYPES.map((value) => ({ value, title: value }))}
          allowsOther
          onChange={setType}
        />
      </div>
      <TextRow label="Default" value={standard} onChange={setStandard} />
      <TextRow label="Description" value={says} onChange={setSays} />
    </EntryForm>
  );
}
