import { entryUses, isMap, type Value } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { parseJson } from '../inspector/fields/JsonEditor.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { setEntry } from './entries.js';
import { NameCell } from './NameCell.js';
import { UsesAndRemove } from './RemoveCell.js';
import { TextCell } from './TextCell.js';
import styles from './dock.module.css';

/** Tables of values by two keys. */
export function MappingsTable(): ReactNode {
  const session = useSessionHandle();
  const document = useSession((state) => state.document);
  const { mappings } = document;
  const uses = useMemo(() => entryUses(document, 'mappings'), [document]);
  if (Object.keys(mappings).length === 0) {
    return (
      <p className={styles.empty}>
        A mapping is a table of values by two keys, read with Fn::FindInMap: an image by region, a
        size by stage.
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Name</th>
          <th>Values</th>
          <th>Used</th>
          <th aria-label="Remove" />
        </tr>
      </thead>
      <tbody>
        {Object.entries(mappings).map(([name, value]) => (
          <tr key={name}>
            <NameCell section="mappings" name={name} />
            <td style={{ width: '64%' }}>
              <TextCell
                label={`Values of ${name}`}
                isMono
                value={JSON.stringify(value)}
                check={mappingFault}
                onWrite={(text) => {
                  const json = parseJson(text);
                  if (json.ok) session.edit(setEntry('mappings', name, json.value));
                }}
              />
            </td>
            <UsesAndRemove
              name={name}
              uses={uses.get(name) ?? 0}
              onRemove={() => session.edit(setEntry('mappings', name, undefined))}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function mappingFault(text: string): string | undefined {
  const json = parseJson(text);
  if (!json.ok) return json.message;
  const isWhole = isMap(json.value) && Object.values(json.value).every((row: Value) => isMap(row));
  return isWhole ? undefined : 'Two levels of keys: {"dev": {"Size": 256}}.';
}
