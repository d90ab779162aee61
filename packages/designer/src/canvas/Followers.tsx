import { catalog, followers, type Service } from '@archivolt/model';
import { NODE_HEIGHT } from '@archivolt/render';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { remember } from '../palette/recent.js';
import { useApp } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import { addEdits, sizeOf, takerOf } from './adding.js';
import { snap } from './gestures/gesture.js';
import { clearIn } from './gestures/placing.js';
import { useInside } from './RefusalCard.js';
import { useStageHandle } from './stage-context.js';
import type { Stage } from './stage.js';
import type { Popover } from './stage-state.js';
import styles from './popover.module.css';

type FollowersPopover = Extract<Popover, { kind: 'followers' }>;

const SHOWN = 8;

/** What may follow: pick one, and it is added and wired. */
export function Followers({ popover }: { readonly popover: FollowersPopover }): ReactNode {
  const stage = useStageHandle();
  const app = useApp();
  const { session } = app;
  const name = useSession((state) => state.document.nodes[popover.source]?.name ?? '');
  const { ref, at } = useInside<HTMLElement>(stage.toScreen(popover.world));
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = matching(followers(session.getState().graph, popover.source), query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const close = (): void => {
    stage.store.patch({ popover: undefined });
    input.current?.closest<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
  };
  const take = (service: Service | undefined): void => {
    if (service === undefined) return;
    close();
    if (addFollowing(stage, popover, service)) remember(app, service.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') take(found[chosen]);
    if (event.key === 'Escape') close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % Math.max(1, found.length));
  };
  return (
    <section
      ref={ref}
      className={styles.list}
      style={at}
      data-floating=""
      aria-label={`What follows ${name}`}
    >
      <input
        ref={input}
        className={styles.query}
        placeholder={`After ${name}`}
        aria-label="Find a service"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div>
        {found.map((service, index) => (
          <button
            key={service.id}
            type="button"
            tabIndex={-1}
            aria-current={index === chosen}
            className={styles.item}
            onPointerEnter={() => setChosen(index)}
            onClick={() => take(service)}
          >
            <ServiceIcon service={service.id} />
            <span>{service.title}</span>
            <i>{verbOf(stage, popover.source, service)}</i>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p className={styles.none}>Nothing that {name} can reach.</p> : null}
    </section>
  );
}

function matching(services: readonly Service[], query: string): readonly Service[] {
  const words = query.trim().toLowerCase();
  const found = services.filter(
    ({ title, keywords = [] }) =>
      title.toLowerCase().includes(words) || keywords.some((word) => word.includes(words)),
  );
  return found.slice(0, SHOWN);
}

function verbOf(stage: Stage, source: string, service: Service): string {
  const from = stage.session.getState().document.nodes[source]?.service ?? '';
  return catalog.meanings(from, service.id)[0]?.verb ?? '';
}

/** Adds and wires: one edit, one undo. */
function addFollowing(
  stage: Stage,
  { source, world }: FollowersPopover,
  service: Service,
): boolean {
  const { session } = stage;
  const from = session.getState().document.nodes[source]?.service ?? '';
  const [meaning] = catalog.meanings(from, service.id);
  const id = session.newId();
  const wanted = { x: snap(world.x), y: snap(world.y - NODE_HEIGHT / 2) };
  const zone = takerOf(stage, service.id, world);
  const at =
    zone === undefined ? wanted : clearIn(stage, zone, { ...wanted, ...sizeOf(service.id) });
  const calls = addEdits(stage, { id, service: service.id, at, container: zone?.id });
  const edge = session.newId();
  const wire = {
    edit: 'edge.add',
    args: { id: edge, connection: meaning?.id, from: source, to: id },
  };
  const isDone = session.edit(
    meaning === undefined ? calls : [...calls, wire],
    `Add ${service.title}`,
  );
  if (isDone) session.select([id]);
  return isDone;
}
