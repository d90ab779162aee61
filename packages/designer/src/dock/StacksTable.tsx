import type { ReactNode } from 'react';
import { Picker } from '../controls/Picker.js';
import { countOf } from '../controls/words.js';
import { REGIONS } from '../inspector/regions.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { setEntry } from './entries.js';
import { EntryTable } from './EntryTable.js';
import { UsesAndRemove } from './RemoveCell.js';
import { TextCell } from './TextCell.js';
import styles from './dock.module.css';

const MAIN = 'main';

/** Where things are deployed. */
export function StacksTable(): ReactNode {
  const session = useSessionHandle();
  const stacks = useSession((state) => state.document.stacks);
  const nodes = useSession((state) => state.document.nodes);
  const set = (id: string, field: string, value: string | undefined) =>
    session.edit({ edit: 'document.set', args: { path: ['stacks', id, field], value } });
  return (
    <EntryTable
      head={
        <>
          <th>Stack</th>
          <th>Title</th>
          <th>Region</th>
          <th>Holds</th>
        </>
      }
    >
      {Object.entries(stacks).map(([id, { title, region }]) => {
        const held = Object.values(nodes).filter(({ stack = MAIN }) => stack === id).length;
        return (
          <tr key={id}>
            <td data-text="" className={styles.mono}>
              {id}
            </td>
            <td>
              <TextCell
                label={`Title of ${id}`}
                placeholder={id === MAIN ? 'Where nodes are unless they say otherwise' : 'None'}
                value={title ?? ''}
                onWrite={(text) => set(id, 'title', text === '' ? undefined : text)}
              />
            </td>
            <td className={styles.type}>
              <Picker
                label={`Region of ${id}`}
                value={region}
                placeholder="Any region"
                options={REGIONS.map(({ value, note }) => ({ value, title: value, note }))}
                onChange={(value) => set(id, 'region', value)}
                onClear={() => set(id, 'region', undefined)}
              />
            </td>
            <td data-text="" className={styles.quiet}>
              {countOf(held, 'node')}
            </td>
            {id === MAIN || held > 0 ? (
              <td data-text="" className={styles.quiet}>
                {id === MAIN ? 'The main one' : 'In use'}
              </td>
            ) : (
              <UsesAndRemove
                name={id}
                uses={undefined}
                onRemove={() => session.edit(setEntry('stacks', id, undefined))}
              />
            )}
          </tr>
        );
      })}
    </EntryTable>
  );
}
