import { catalog, type Category } from '@archivolt/model';
import { FileCode2, LayoutGrid, Search } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { addAtCentre } from '../canvas/palette-drag.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { ActionKeys } from '../shell/ActionTip.js';
import { useRun } from '../shell/use-actions.js';
import { useStageState } from '../shell/use-stage.js';
import { useSessionHandle } from '../state/session-context.js';
import { examples } from './examples.js';
import styles from './start.module.css';

/** What most designs begin with: the palette's first of each. */
const FIRST = [
  { service: firstOf('api'), says: 'An entry' },
  { service: firstOf('compute'), says: 'Some work' },
  { service: firstOf('data'), says: 'A store' },
];

function firstOf(category: Category): string {
  return catalog.services.find((service) => service.category === category)?.id ?? '';
}

/** Says how to fill an empty canvas; Enter places the first service. */
export function EmptyCanvas(): ReactNode {
  const session = useSessionHandle();
  const run = useRun();
  const isDragging = useStageState((state) => state.ghost !== undefined);
  const first = FIRST[0]?.service ?? '';
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
      addAtCentre(session, first);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [session, first]);
  return (
    <section
      className={styles.empty}
      data-dimmed={isDragging ? '' : undefined}
      aria-label="Empty design"
    >
      <div className={styles.slots}>
        {FIRST.map(({ service, says }, index) => [
          index > 0 && <Arrow key={`to ${service}`} />,
          <button
            key={service}
            type="button"
            className={styles.slot}
            data-next={index === 0 ? '' : undefined}
            onClick={() => addAtCentre(session, service)}
          >
            <ServiceIcon service={service} size={28} />
            <div>
              <b>{catalog.service(service)?.title}</b>
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

function Arrow(): ReactNode {
  return (
    <svg className={styles.arrow} viewBox="0 0 56 12" preserveAspectRatio="none" aria-hidden>
      <path d="M0 6H48" fill="none" stroke="var(--line-control)" strokeWidth="1.25" />
      <path d="M48 2.5L56 6L48 9.5Z" fill="var(--line-control)" />
    </svg>
  );
}
