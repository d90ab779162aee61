import { Boxes, Search } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { startPaletteDrag } from '../canvas/palette-drag.js';
import { Icon } from '../controls/Icon.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { ActionKeys } from '../shell/ActionTip.js';
import { useApp, useUi } from '../shell/app-context.js';
import type { ActionContext } from '../actions/define-action.js';
import { addType, GENERIC } from './generic-types.js';
import { entriesByKey, paletteGroups, type PaletteEntry, type PaletteGroup } from './groups.js';
import { byPointer } from './by-pointer.js';
import { addService, remember } from './recent.js';
import { useTypesLike } from './use-types-like.js';
import styles from './palette.module.css';

export function Services(): ReactNode {
  const app = useApp();
  const { ui } = app;
  const [query, setQuery] = useState('');
  const text = query.trim();
  const groups = useMemo(() => paletteGroups(text), [text]);
  const recent = useUi((state) => state.recent);
  const types = useTypesLike(text);
  const first = groups[0]?.entries[0];
  const [type] = types;
  const list = useRef<HTMLDivElement>(null);
  const onEnter = () => {
    if (first !== undefined) addEntry(app, first);
    else if (type !== undefined) addType(app, type.type);
  };
  return (
    <>
      <SearchField
        query={query}
        onQuery={setQuery}
        onEnter={onEnter}
        onDown={() => list.current?.querySelector('button')?.focus()}
      />
      <Toolbar.Root
        ref={list}
        className={styles.list}
        orientation="vertical"
        loop={false}
        aria-label="Services"
      >
        {text === '' && recent.length > 0 && (
          <Group title="Recent" entries={entriesByKey(recent)} isWhole />
        )}
        {groups.map((group) => (
          <Group key={group.title} {...group} isWhole={text !== ''} />
        ))}
        {types.length > 0 && <Types types={types} />}
        {groups.length === 0 && types.length === 0 && (
          <p className={styles.none}>No service and no CloudFormation type is called that.</p>
        )}
      </Toolbar.Root>
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
  readonly onDown: () => void;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const asked = useUi((state) => state.findServiceAsked);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') props.onEnter();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      props.onDown();
    }
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
      <ActionKeys action="view/find-service" />
    </div>
  );
}

/** Rows of a group in sight before one asks for more. */
const SHOWN = 7;

/** A group of the palette: its most used services, the rest on demand. */
function Group(props: PaletteGroup & { readonly isWhole?: boolean }): ReactNode {
  const { title, entries } = props;
  const [isOpen, setOpen] = useState(false);
  const isWhole = props.isWhole === true || isOpen || entries.length <= SHOWN + 1;
  const shown = isWhole ? entries : entries.slice(0, SHOWN);
  return (
    <section aria-label={title}>
      <h2>
        {title}
        {title !== 'Recent' && <i>{entries.length}</i>}
      </h2>
      <ul>
        {shown.map((entry) => (
          <li key={entry.key}>
            <EntryRow entry={entry} />
          </li>
        ))}
      </ul>
      {(isOpen || !isWhole) && (
        <Toolbar.Button
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Fewer' : `${entries.length - SHOWN} more`}
        </Toolbar.Button>
      )}
    </section>
  );
}

function EntryRow(props: { readonly entry: PaletteEntry }): ReactNode {
  const { entry } = props;
  const { service, variant, title } = entry;
  const app = useApp();
  return (
    <Toolbar.Button
      className={styles.row}
      title={service.summary}
      data-service={service.id}
      data-variant={variant}
      onPointerDown={(event) =>
        startPaletteDrag(
          app.session,
          { service: service.id, variant },
          { event: event.nativeEvent, onAdded: () => remember(app, service.id, variant) },
        )
      }
      onClick={byPointer(() => addEntry(app, entry))}
    >
      <ServiceIcon service={service.id} />
      <span>{title}</span>
    </Toolbar.Button>
  );
}

/** CloudFormation types by the same words: what has no service of its own is found all the same. */
function Types({ types }: { readonly types: readonly { readonly type: string }[] }): ReactNode {
  const app = useApp();
  return (
    <section aria-label="CloudFormation types">
      <h2>CloudFormation types</h2>
      <ul>
        {types.map(({ type }) => (
          <li key={type}>
            <Toolbar.Button
              className={styles.row}
              title={type}
              onPointerDown={(event) =>
                startPaletteDrag(
                  app.session,
                  { service: GENERIC, variant: undefined, type },
                  { event: event.nativeEvent },
                )
              }
              onClick={byPointer(() => addType(app, type))}
            >
              <ServiceIcon service={GENERIC} />
              <span>{type.replace('AWS::', '').replaceAll('::', ' ')}</span>
            </Toolbar.Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function addEntry(app: ActionContext, { service, variant }: PaletteEntry): void {
  addService(app, service.id, variant);
}
