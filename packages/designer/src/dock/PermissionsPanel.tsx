import { ArrowDown, ArrowUp, Search, TriangleAlert } from 'lucide-react';
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { Icon } from '../controls/Icon.js';
import { Segments } from '../controls/Segments.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import {
  permissionLines,
  shownLines,
  type PermissionColumn,
  type PermissionLine,
  type PermissionOrder,
} from './permission-rows.js';
import { usePermissions } from './use-permissions.js';
import styles from './dock.module.css';

const COLUMNS: readonly { readonly id: PermissionColumn; readonly title: string }[] = [
  { id: 'principal', title: 'Who' },
  { id: 'actions', title: 'May do' },
  { id: 'resource', title: 'To' },
  { id: 'condition', title: 'If' },
];

/** Who may do what to what, in the whole design: the same as `export --permissions`. */
export function PermissionsPanel(props: {
  readonly Head: ComponentType<{ readonly children: ReactNode }>;
}): ReactNode {
  const { Head } = props;
  const document = useSession((state) => state.document);
  const table = usePermissions(document);
  const [text, setText] = useState('');
  const [isOnlyWildcards, setOnlyWildcards] = useState(false);
  const [order, setOrder] = useState<PermissionOrder>({ by: 'principal', isDescending: false });
  const lines = useMemo(() => (table === undefined ? [] : permissionLines(table)), [table]);
  const shown = shownLines(lines, { text, isOnlyWildcards }, order);
  const wild = lines.filter(({ wildcard }) => wildcard !== undefined).length;
  return (
    <>
      <Head>
        <Segments
          label="Statements"
          value={isOnlyWildcards ? 'wild' : 'all'}
          options={[
            { value: 'all', title: `All ${lines.length}` },
            { value: 'wild', title: `Wildcards ${wild}` },
          ]}
          onChange={(value) => setOnlyWildcards(value === 'wild')}
        />
        <span className={styles.grow} />
        <label className={styles.find}>
          <Icon of={Search} size={14} />
          <input
            aria-label="Filter permissions"
            placeholder="Filter"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </Head>
      <div className={styles.body}>
        {shown.length === 0 ? (
          <p className={styles.empty}>{emptyWords(table === undefined, lines.length)}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <SortHead key={column.id} {...column} order={order} onOrder={setOrder} />
                ))}
                <th>Through</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <PermissionRow key={line.key} line={line} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}

function emptyWords(isWaiting: boolean, count: number): string {
  if (isWaiting) return 'Reading the design.';
  return count === 0
    ? 'Nobody may do anything yet. A wire that reads, writes or calls gives its source what it needs, no more.'
    : 'None like that.';
}

function SortHead(props: {
  readonly id: PermissionColumn;
  readonly title: string;
  readonly order: PermissionOrder;
  readonly onOrder: (order: PermissionOrder) => void;
}): ReactNode {
  const { id, title, order, onOrder } = props;
  const isBy = order.by === id;
  const sort = isBy ? (order.isDescending ? 'descending' : 'ascending') : 'none';
  return (
    <th aria-sort={sort}>
      <button
        type="button"
        onClick={() => onOrder({ by: id, isDescending: isBy && !order.isDescending })}
      >
        {title}
        {isBy && <Icon of={order.isDescending ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}

function PermissionRow({ line }: { readonly line: PermissionLine }): ReactNode {
  const selection = useSession((state) => state.selection);
  const isSelected = line.wires.some((id) => selection.has(id));
  return (
    <tr data-selected={isSelected ? '' : undefined}>
      <td data-text="" style={{ width: '14%' }}>
        {line.principal}
      </td>
      <td data-text="" style={{ width: '30%' }}>
        <span className={`${styles.mono} ${styles.actions}`} title={line.actions.join('\n')}>
          {line.actions.join(', ')}
        </span>
      </td>
      <td data-text="" style={{ width: '28%' }}>
        <span className={`${styles.mono} ${styles.actions}`} title={line.resource}>
          {line.resource}
        </span>
        {line.wildcard !== undefined && (
          <span className={styles.wildcard}>
            <Icon of={TriangleAlert} size={12} />
            {line.wildcard}
          </span>
        )}
      </td>
      <td data-text="">
        <span className={`${styles.mono} ${styles.actions}`} title={line.condition}>
          {line.condition}
        </span>
      </td>
      <td data-text="">
        {line.wires.map((id) => (
          <WireLink key={id} id={id} />
        ))}
      </td>
    </tr>
  );
}

/** The wire that asks for it; takes one there. */
function WireLink({ id }: { readonly id: string }): ReactNode {
  const session = useSessionHandle();
  const wire = useSession((state) => state.graph).wire(id);
  if (wire === undefined) return null;
  return (
    <button type="button" className={styles.link} onClick={() => session.reveal({ edge: id })}>
      {wire.source.name} → {wire.target.name}
    </button>
  );
}
