import { Boxes, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { addAtCentre, startPaletteDrag } from '../canvas/palette-drag.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useApp, useUi } from '../shell/app-context.js';
import { useSessionHandle } from '../state/session-context.js';
import { paletteGroups, type PaletteEntry } from './groups.js';
import styles from './palette.module.css';

export function Services(): ReactNode {
  const { ui } = useApp();
  const session = useSessionHandle();
  const [query, setQuery] = useState('');
  const groups = useMemo(() => paletteGroups(query.trim()), [query]);
  const first = groups[0]?.entries[0];
  const onEnter = () => first && addAtCentre(session, first.service.id, first.variant);
  return (
    <>
      <SearchField query={query} onQuery={setQuery} onEnter={onEnter} />
      <div className={styles.list}>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.key}>
                  <EntryRow entry={entry} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && (
          <p className={styles.none}>
            No service here is called that. All CloudFormation types may have it.
          </p>
        )}
      </div>
      <button type="button" className={styles.foot} onClick={() => ui.patch({ dialog: 'types' })}>
        <Icon of={Boxes} />
        All CloudFormation types
      </button>
    </>
  );
}

function SearchField(props: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onEnter: () => void;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const asked = useUi((state) => state.findServiceAsked);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') props.onEnter();
    if (event.key === 'Escape') {
      props.onQuery('');
      field.current?.blur();
    }
  };
  return (
    <div className={styles.search}>
      <Icon of={Search} size={14} />
      <input
        ref={field}
        aria-label="Find a service"
        placeholder="Find a service"
        value={props.query}
        onChange={(event) => props.onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd keys="/" />
    </div>
  );
}

function EntryRow(props: { readonly entry: PaletteEntry }): ReactNode {
  const { service, variant, title } = props.entry;
  const session = useSessionHandle();
  return (
    <button
      type="button"
      className={styles.row}
      title={service.summary}
      data-service={service.id}
      data-variant={variant}
      onPointerDown={(event) => startPaletteDrag(session, service.id, variant, event.nativeEvent)}
      onKeyDown={(event) => event.key === 'Enter' && addAtCentre(session, service.id, variant)}
    >
      <ServiceIcon service={service.id} />
      <span>{title}</span>
    </button>
  );
}
