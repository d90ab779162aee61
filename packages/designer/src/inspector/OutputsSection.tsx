import type { Value, ValueMap } from '@archivolt/model';
import { useState, type ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { EntriesSection, EntryForm, TextRow, type EntryProps } from './EntriesSection.js';
import { expressionWords, parseTyped, valueText, withTyped } from './expressions.js';
import { parseJson } from './fields/JsonEditor.js';

/** What a deployment tells: addresses, names, ARNs. */
export function OutputsSection(): ReactNode {
  const outputs = useSession((state) => state.document.outputs);
  const graph = useSession((state) => state.graph);
  const shown = (value: Value | undefined) =>
    (value === undefined ? undefined : expressionWords(value, graph)?.name) ?? valueText(value);
  const entries = Object.entries(outputs);
  return (
    <EntriesSection
      title="Outputs"
      one="an output"
      hint="What a deployment tells: the address of an API."
      values={new Map(entries.map(([name, output]) => [name, shown(output['Value'])]))}
      form={OutputForm}
    />
  );
}

function OutputForm(props: EntryProps): ReactNode {
  const session = useSessionHandle();
  const outputs = useSession((state) => state.document.outputs);
  const graph = useSession((state) => state.graph);
  const output = outputs[props.name] ?? {};
  const [text, setText] = useState(valueText(output['Value']));
  const [says, setSays] = useState(valueText(output['Description']));
  const set = (name: string, value: ValueMap | undefined) => {
    session.edit({ edit: 'output.set', args: { name, value } });
    props.onDone();
  };
  const save = (name: string) => {
    const json = text.startsWith('{') ? parseJson(text) : undefined;
    const written = json?.ok === true && json.value !== undefined;
    const value = written ? withTyped(json.value ?? '', graph) : parseTyped(text, graph);
    const { Description: _, ...rest } = output;
    set(name, { ...rest, ...(says === '' ? {} : { Description: says }), Value: value });
  };
  return (
    <EntryForm
      name={props.name}
      isTaken={(name) => Object.hasOwn(outputs, name)}
      isReady={text !== ''}
      onSave={save}
      onRemove={() => set(props.name, undefined)}
    >
      <TextRow label="Value" value={text} onChange={setText} />
      <TextRow label="Description" value={says} onChange={setSays} />
    </EntryForm>
  );
}
