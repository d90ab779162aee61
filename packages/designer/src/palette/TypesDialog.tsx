import { loadRegistryIndex, type RegistryIndex } from '@archivolt/cfn-spec';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Dialog } from '../controls/Dialog.js';
import { Icon } from '../controls/Icon.js';
import { thousands } from '../controls/words.js';
import { useApp } from '../shell/app-context.js';
import { addType } from './generic-types.js';
import { rankTypes } from './rank-types.js';
import styles from './palette.module.css';

const SHOWN = 120;
/** Every type of CloudFormation's registry. What has a service of its own is added as that. */
export function TypesDialog(): ReactNode {
  const { ui } = useApp();
  return (
    <Dialog title="All CloudFormation types" isOpen onClose={() => ui.patch({ dialog: undefined })}>
      <TypeList />
    </Dialog>
  );
}

function TypeList(): ReactNode {
  const { ui, session } = useApp();
  const [types, setTypes] = useState<RegistryIndex['types']>([]);
  const [query, setQuery] = useState('');
  useEffect(() => {
    void loadRegistryIndex().then((index) => setTypes(index.types));
  }, []);
  const found = useMemo(() => rankTypes(types, query), [types, query]);
  const add = (type: string) => {
    addType({ session }, type);
    ui.patch({ dialog: undefined });
  };
  return (
    <div className={styles.types}>
      <div className={styles.search}>
        <Icon of={Search} size={14} />
        <input
          autoFocus
          aria-label="Find a type"
          placeholder={
            types.length === 0 ? 'Find a type' : `Find one of ${thousands(types.length)} types`
          }
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && found[0] && add(found[0].type)}
        />
      </div>
      <ul>
        {found.slice(0, SHOWN).map(({ type, summary }) => (
          <li key={type}>
            <button type="button" className={styles.type} onClick={() => add(type)}>
              <b>{type}</b>
              <span>{summary}</span>
            </button>
          </li>
        ))}
        {found.length > SHOWN && (
          <li className={styles.none}>
            {thousands(found.length - SHOWN)} more. Type to narrow them down.
          </li>
        )}
        {found.length === 0 && types.length > 0 && (
          <li className={styles.none}>No type is called that.</li>
        )}
      </ul>
    </div>
  );
}
