import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Segments } from '../controls/Segments.js';
import { useApp, useUi } from '../shell/app-context.js';
import type { ValuesPart } from '../shell/ui-state.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ConditionsTable } from './ConditionsTable.js';
import { addEntry, addEnvironment } from './entries.js';
import { MappingsTable } from './MappingsTable.js';
import { OutputsTable } from './OutputsTable.js';
import { ParametersTable } from './ParametersTable.js';
import { StacksTable } from './StacksTable.js';
import styles from './dock.module.css';

const PARTS: readonly {
  readonly value: ValuesPart;
  readonly title: string;
  readonly add: string;
}[] = [
  { value: 'parameters', title: 'Parameters', add: 'Parameter' },
  { value: 'conditions', title: 'Conditions', add: 'Condition' },
  { value: 'mappings', title: 'Mappings', add: 'Mapping' },
  { value: 'outputs', title: 'Outputs', add: 'Output' },
  { value: 'stacks', title: 'Stacks', add: 'Stack' },
];

/** Which part is shown, and what can be added to it. */
export function EnvironmentsTools(): ReactNode {
  const { ui } = useApp();
  const session = useSessionHandle();
  const part = useUi((state) => state.valuesPart);
  const document = useSession((state) => state.document);
  const options = PARTS.map(({ value, title }) => {
    const count = Object.keys(document[value]).length;
    return { value, title: count === 0 ? title : `${title} ${count}` };
  });
  const shown = PARTS.find(({ value }) => value === part);
  return (
    <>
      <Segments
        label="Part"
        value={part}
        options={options}
        onChange={(value) =>
          ui.patch({ valuesPart: PARTS.find((it) => it.value === value)?.value ?? 'parameters' })
        }
      />
      <span className={styles.grow} />
      <Button isSmall onClick={() => addEntry(session, part)}>
        <Icon of={Plus} size={14} />
        {shown?.add}
      </Button>
      {part === 'parameters' && (
        <Button isSmall onClick={() => addEnvironment(session)}>
          <Icon of={Plus} size={14} />
          Environment
        </Button>
      )}
    </>
  );
}

export function EnvironmentsBody(): ReactNode {
  const part = useUi((state) => state.valuesPart);
  return <div className={styles.body}>{tableOf(part)}</div>;
}

function tableOf(part: ValuesPart): ReactNode {
  switch (part) {
    case 'parameters':
      return <ParametersTable />;
    case 'conditions':
      return <ConditionsTable />;
    case 'mappings':
      return <MappingsTable />;
    case 'outputs':
      return <OutputsTable />;
    case 'stacks':
      return <StacksTable />;
  }
}
