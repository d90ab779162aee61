import { entryUses, type EnvironmentRecord, type ValueMap } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { Picker } from '../controls/Picker.js';
import { Switch } from '../controls/Switch.js';
import { valueText } from '../inspector/expressions.js';
import { PARAMETER_TYPES } from '../inspector/parameter-types.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { EnvironmentHead } from './EnvironmentHead.js';
import { isList, valueFault } from './parameter-checks.js';
import { EntryTable } from './EntryTable.js';
import { NameCell } from './NameCell.js';
import { UsesAndRemove } from './RemoveCell.js';
import { TextCell } from './TextCell.js';
import styles from './dock.module.css';

const EMPTY =
  'A parameter is what differs between deployments: a stage, a domain name, a size. An environment says what each of them is there; rules read the one that is chosen at the top.';

/** What differs between deployments, and what it is in each. */
export function ParametersTable(): ReactNode {
  const document = useSession((state) => state.document);
  const { parameters, environments = {} } = document;
  const uses = useMemo(() => entryUses(document, 'parameters'), [document]);
  const names = Object.keys(environments);
  return (
    <EntryTable
      empty={Object.keys(parameters).length === 0 && names.length === 0 ? EMPTY : undefined}
      head={
        <>
          <th>Name</th>
          <th>Type</th>
          <th>Default</th>
          {names.map((name) => (
            <EnvironmentHead key={name} name={name} />
          ))}
          <th>Allowed values</th>
          <th>Secret</th>
          <th>Used</th>
        </>
      }
    >
      {Object.entries(parameters).map(([name, parameter]) => (
        <ParameterRow key={name} name={name} parameter={parameter} uses={uses.get(name) ?? 0} />
      ))}
    </EntryTable>
  );
}

function ParameterRow(props: {
  readonly name: string;
  readonly parameter: ValueMap;
  readonly uses: number;
}): ReactNode {
  const { name, parameter, uses } = props;
  const session = useSessionHandle();
  const environments = useSession((state) => state.document.environments) ?? NONE;
  const chosen = useSession((state) => state.environment);
  const isSecret = String(parameter['NoEcho']) === 'true';
  const set = (value: ValueMap | undefined) =>
    session.edit({ edit: 'parameter.set', args: { name, value } });
  const put = (key: string, value: ValueMap[string] | undefined) => {
    const { [key]: _, ...rest } = parameter;
    set(value === undefined ? rest : { ...rest, [key]: value });
  };
  return (
    <tr>
      <NameCell section="parameters" name={name} />
      <td className={styles.type}>
        <Picker
          label={`Type of ${name}`}
          value={valueText(parameter['Type'])}
          options={PARAMETER_TYPES.map((value) => ({ value, title: value }))}
          allowsOther
          onChange={(value) => put('Type', value)}
        />
      </td>
      <td>
        <TextCell
          label={`Default of ${name}`}
          placeholder={isSecret ? 'None' : 'Asked for'}
          value={valueText(parameter['Default'])}
          check={(text) => valueFault(parameter, text)}
          isLenient
          onWrite={(text) => put('Default', typedValue(parameter, text))}
        />
      </td>
      {Object.entries(environments).map(([environment, record]) => (
        <td key={environment} data-shown={environment === chosen ? '' : undefined}>
          {isSecret ? (
            <span className={styles.fault} data-quiet="">
              Asked for
            </span>
          ) : (
            <TextCell
              label={`${name} in ${environment}`}
              placeholder={valueText(parameter['Default']) || 'Asked for'}
              value={valueText(record.parameters[name])}
              check={(text) => valueFault(parameter, text)}
              isLenient
              onWrite={(text) => {
                const { [name]: _, ...rest } = record.parameters;
                const next = typedValue(parameter, text);
                const values = next === undefined ? rest : { ...rest, [name]: next };
                session.edit({
                  edit: 'environment.set',
                  args: { name: environment, value: { ...record, parameters: values } },
                });
              }}
            />
          )}
        </td>
      ))}
      <td>
        <TextCell
          label={`Allowed values of ${name}`}
          placeholder="Any"
          value={allowedText(parameter)}
          onWrite={(text) => put('AllowedValues', allowedOf(text))}
        />
      </td>
      <td data-text="">
        <Switch
          label={`${name} is secret`}
          isOn={isSecret}
          onChange={(isOn) => put('NoEcho', isOn ? true : undefined)}
        />
      </td>
      <UsesAndRemove name={name} uses={uses} onRemove={() => set(undefined)} />
    </tr>
  );
}

const NONE: Readonly<Record<string, EnvironmentRecord>> = {};

/** Numbers stay numbers in the file; lists are text, as CloudFormation has them. */
function typedValue(parameter: ValueMap, text: string): string | number | undefined {
  if (text === '') return undefined;
  const isNumber = parameter['Type'] === 'Number' && String(Number(text)) === text;
  return isNumber && !isList(parameter) ? Number(text) : text;
}

function allowedText({ AllowedValues: allowed }: ValueMap): string {
  return Array.isArray(allowed) ? allowed.map(valueText).join(', ') : '';
}

function allowedOf(text: string): readonly string[] | undefined {
  const items = text.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));
  return items.length === 0 ? undefined : items;
}
