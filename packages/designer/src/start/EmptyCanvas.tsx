import { FileCode2, LayoutGrid, Search } from 'lucide-react';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { ActionContext } from '../actions/define-action.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { firstOf, type PaletteEntry } from '../palette/groups.js';
import { addService } from '../palette/recent.js';
import { ActionKeys } from '../shell/ActionTip.js';
import { useApp } from '../shell/app-context.js';
import { useRun } from '../shell/use-actions.js';
import { useStageState } from '../shell/use-stage.js';
import { examples } from './examples.js';
import styles from './start.module.css';

interface Slot {
  readonly entry: PaletteEntry;
  readonly says: string;
}

/** What most designs begin with: the palette's first of each. */
function slots(): readonly Slot[] {
  const parts = [
    { entry: firstOf('api'), says: 'An entry' },
    { entry: firstOf('compute'), says: 'Some work' },
    { entry: firstOf('data'), says: 'A store' },
  ];
  return parts.flatMap(({ entry, says }) => (entry === undefined ? [] : [{ entry, says }]));
}

/** Says how to fill an empty canvas; Enter places the first service. */
export function EmptyCanvas(): ReactNode {
  const app = useApp();
  const run = useRun();
  const isDragging = useStageState((state) => state.ghost !== undefined);
  const first = useMemo(() => slots(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isFree =
        event.target === document.body ||
        (event.target instanceof HTMLElement && event.target.closest('main') !== null);
      if (
        event.key !== 'Enter' ||
        event.ctrlKey ||
        event.metaKey ||
        !isFree ||
        event.defaultPrevented
      )
        return;
      if (event.target instanceof HTMLButtonElement) return;
      addEntry(app, first[0]?.entry);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [app, first]);
  return (
    <section
      className={styles.empty}
      data-dimmed={isDragging ? '' : undefined}
      aria-label="Empty design"
    >
      <div className={styles.slots}>
        {first.map(({ entry, says }, index) => [
          index > 0 && <Arrow key={`to ${entry.key}`} />,
          <button
            key={entry.key}
            type="button"
            className={styles.slot}
            data-next={index === 0 ? '' : undefined}
            onClick={() => addEntry(app, entry)}
          >
            <ServiceIcon service={entry.service.id} size={28} />
            <div>
              <b title={entry.title}>{entry.title}</b>
              <span>{says}</span>
            </div>
          </button>,
        ])}
      </div>
      <h2>Start with a service</h2>
      <p>
        Drag one from the left, or press <Kbd keys="Enter" /> to place the first of these.
      </p>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.way}
          onClick={() => run('view/open-command-palette')}
        >
          <b>
            <Icon of={Search} size={14} /> Find anything{' '}
            <ActionKeys action="view/open-command-palette" />
          </b>
          <span>Services, commands, nodes</span>
        </button>
        <button type="button" className={styles.way} onClick={() => run('file/close-design')}>
          <b>
            <Icon of={LayoutGrid} size={14} /> Architectures
          </b>
          <span>{examples.length} that work as they are</span>
        </button>
        <button type="button" className={styles.way} onClick={() => run('file/open-file')}>
          <b>
            <Icon of={FileCode2} size={14} /> Open a template
          </b>
          <span>SAM, CloudFormation, Composer</span>
        </button>
      </div>
    </section>
  );
}

function addEntry(app: ActionContext, entry: PaletteEntry | undefined): void {
  if (entry !== undefined) addService(app, entry.service.id, entry.variant);
}

function Arrow(): ReactNode {
  return (
    <svg className={styles.arrow} viewBox="0 0 56 12" preserveAspectRatio="none" aria-hidden>
      <path d="M0 6H48" fill="none" stroke="var(--line-control)" strokeWidth="1.25" />
      <path d="M48 2.5L56 6L48 9.5Z" fill="var(--line-control)" />
    </svg>
  );
}
