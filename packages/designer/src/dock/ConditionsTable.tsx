import { conditionHolds, entryUses } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { conditionText, parseCondition } from './condition-text.js';
import { setEntry } from './entries.js';
import { EntryTable } from './EntryTable.js';
import { NameCell } from './NameCell.js';
import { UsesAndRemove } from './RemoveCell.js';
import { TextCell } from './TextCell.js';
import styles from './dock.module.css';

const EMPTY =
  'A condition decides whether a resource is made, or which of two values it has: Stage = prod. Resources name theirs under Lifecycle.';

/** What is made only sometimes, and where it holds. */
export function ConditionsTable(): ReactNode {
  const session = useSessionHandle();
  const document = useSession((state) => state.document);
  const chosen = useSession((state) => state.environment);
  const { conditions, environments = {} } = document;
  const uses = useMemo(() => entryUses(document, 'conditions'), [document]);
  const places = ['', ...Object.keys(environments)];
  return (
    <EntryTable
      empty={Object.keys(conditions).length === 0 ? EMPTY : undefined}
      head={
        <>
          <th>Name</th>
          <th>Holds when</th>
          {places.map((place) => (
            <th key={place} data-shown={place !== '' && place === chosen ? '' : undefined}>
              {place === '' ? 'Defaults' : place}
            </th>
          ))}
          <th>Used</th>
        </>
      }
    >
      {Object.entries(conditions).map(([name, value]) => (
        <tr key={name}>
          <NameCell section="conditions" name={name} />
          <td style={{ width: '44%' }}>
            <TextCell
              label={`${name} holds when`}
              isMono
              value={conditionText(value)}
              check={(text) => {
                const parsed = parseCondition(text, document);
                return 'fault' in parsed ? parsed.fault : undefined;
              }}
              onWrite={(text) => {
                const parsed = parseCondition(text, document);
                if ('value' in parsed) session.edit(setEntry('conditions', name, parsed.value));
              }}
            />
          </td>
          {places.map((place) => (
            <td
              key={place}
              data-text=""
              data-shown={place !== '' && place === chosen ? '' : undefined}
            >
              {holdsWords(conditionHolds(document, name, place === '' ? undefined : place))}
            </td>
          ))}
          <UsesAndRemove
            name={name}
            uses={uses.get(name) ?? 0}
            onRemove={() => session.edit(setEntry('conditions', name, undefined))}
          />
        </tr>
      ))}
    </EntryTable>
  );
}

function holdsWords(holds: boolean | undefined): ReactNode {
  if (holds === undefined) return <span className={styles.quiet}>Not known</span>;
  return holds ? 'Yes' : 'No';
}
