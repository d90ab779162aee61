import { entryUses, isMap, type Value } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { parseJson } from '../inspector/fields/JsonEditor.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { setEntry } from './entries.js';
import { EntryTable } from './EntryTable.js';
import { NameCell } from './NameCell.js';
import { UsesAndRemove } from './RemoveCell.js';
import { TextCell } from './TextCell.js';

const EMPTY =
  'A mapping is a table of values by two keys, read with Fn::FindInMap: an image by region, a size by stage.';

/** Tables of values by two keys. */
export function MappingsTable(): ReactNode {
  const session = useSessionHandle();
  const document = useSession((state) => state.document);
  const { mappings } = document;
  const uses = useMemo(() => entryUses(document, 'mappings'), [document]);
  return (
    <EntryTable
      empty={Object.keys(mappings).length === 0 ? EMPTY : undefined}
      head={
        <>
          <th>Name</th>
          <th>Values</th>
          <th>Used</th>
        </>
      }
    >
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
    </EntryTable>
  );
}

function mappingFault(text: string): string | undefined {
  const json = parseJson(text);
  if (!json.ok) return json.message;
  const isWhole = isMap(json.value) && Object.values(json.value).every((row: Value) => isMap(row));
  return isWhole ? undefined : 'Two levels of keys: {"dev": {"Size": 256}}.';
}
