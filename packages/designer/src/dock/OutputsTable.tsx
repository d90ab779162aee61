import { isMap, type Value, type ValueMap } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Picker } from '../controls/Picker.js';
import { expressionWords, parseTyped, valueText, withTyped } from '../inspector/expressions.js';
import { parseJson } from '../inspector/fields/JsonEditor.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { EntryTable } from './EntryTable.js';
import { NameCell } from './NameCell.js';
import { UsesAndRemove } from './RemoveCell.js';
import { TextCell } from './TextCell.js';
import styles from './dock.module.css';

const EMPTY =
  'An output is what a deployment tells: the address of an API. Under an export name, other stacks read it.';

/** What a deployment tells: addresses, names, ARNs. */
export function OutputsTable(): ReactNode {
  const outputs = useSession((state) => state.document.outputs);
  return (
    <EntryTable
      empty={Object.keys(outputs).length === 0 ? EMPTY : undefined}
      head={
        <>
          <th>Name</th>
          <th>Value</th>
          <th>Description</th>
          <th>Export as</th>
          <th>Condition</th>
        </>
      }
    >
      {Object.entries(outputs).map(([name, output]) => (
        <OutputRow key={name} name={name} output={output} />
      ))}
    </EntryTable>
  );
}

function OutputRow({
  name,
  output,
}: {
  readonly name: string;
  readonly output: ValueMap;
}): ReactNode {
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const conditions = useSession((state) => state.document.conditions);
  const set = (value: ValueMap | undefined) =>
    session.edit({ edit: 'output.set', args: { name, value } });
  const put = (key: string, value: Value | undefined) => {
    const { [key]: _, ...rest } = output;
    set(value === undefined ? rest : { ...rest, [key]: value });
  };
  const typed = (text: string): Value => {
    const json = text.startsWith('{') ? parseJson(text) : undefined;
    return json?.ok === true && json.value !== undefined
      ? withTyped(json.value, graph)
      : parseTyped(text, graph);
  };
  const shown = (value: Value | undefined): string => {
    const words = value === undefined ? undefined : expressionWords(value, graph);
    return words === undefined ? valueText(value) : `!${words.fn} ${words.name}`;
  };
  const exported = isMap(output['Export']) ? output['Export']['Name'] : undefined;
  return (
    <tr>
      <NameCell section="outputs" name={name} />
      <td style={{ width: '34%' }}>
        <TextCell
          label={`Value of ${name}`}
          isMono
          value={shown(output['Value'])}
          check={(text) => (text.trim() === '' ? 'An output has a value.' : undefined)}
          onWrite={(text) => put('Value', typed(text))}
        />
      </td>
      <td>
        <TextCell
          label={`Description of ${name}`}
          placeholder="None"
          value={valueText(output['Description'])}
          onWrite={(text) => put('Description', text === '' ? undefined : text)}
        />
      </td>
      <td>
        <TextCell
          label={`Export name of ${name}`}
          isMono
          placeholder="Not exported"
          value={shown(exported)}
          onWrite={(text) => put('Export', text === '' ? undefined : { Name: typed(text) })}
        />
      </td>
      <td className={styles.type}>
        <Picker
          label={`Condition of ${name}`}
          value={typeof output['Condition'] === 'string' ? output['Condition'] : undefined}
          placeholder="Always"
          options={Object.keys(conditions).map((value) => ({ value, title: value }))}
          onChange={(value) => put('Condition', value)}
          onClear={() => put('Condition', undefined)}
        />
      </td>
      <UsesAndRemove name={name} uses={undefined} onRemove={() => set(undefined)} />
    </tr>
  );
}
