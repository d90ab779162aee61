import type { Service } from '@archivolt/model';
import type { Point } from '@archivolt/render';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useInside } from './RefusalCard.js';
import { useStageHandle } from './stage-context.js';
import styles from './popover.module.css';

export interface Pick {
  readonly key: string;
  readonly service: Service;
  readonly title: string;
  /** What a wire to it would do. */
  readonly note?: string;
}

interface ServicePickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly none: string;
  /** Where it is about, in canvas units. */
  readonly world: Point;
  readonly find: (query: string) => readonly Pick[];
  readonly onTake: (pick: Pick) => void;
}

const SHOWN = 8;

/** A list of services at a place on the canvas: type, arrows, Enter. */
export function ServicePicker(props: ServicePickerProps): ReactNode {
  const { label, placeholder, none, world, find, onTake } = props;
  const stage = useStageHandle();
  const { ref, at } = useInside<HTMLElement>(stage.toScreen(world));
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = find(query).slice(0, SHOWN);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const close = (): void => {
    stage.store.patch({ popover: undefined });
    input.current?.closest<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
  };
  const take = (pick: Pick | undefined): void => {
    if (pick === undefined) return;
    close();
    onTake(pick);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is saved or undone by a key is so from here too.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.key === 'Enter') take(found[chosen]);
    if (event.key === 'Escape') close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % Math.max(1, found.length));
  };
  return (
    <section ref={ref} className={styles.list} style={at} data-floating="" aria-label={label}>
      <input
        ref={input}
        className={styles.query}
        placeholder={placeholder}
        aria-label="Find a service"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div>
        {found.map((pick, index) => (
          <button
            key={pick.key}
            type="button"
            tabIndex={-1}
            aria-current={index === chosen}
            className={styles.item}
            onPointerEnter={() => setChosen(index)}
            onClick={() => take(pick)}
          >
            <ServiceIcon service={pick.service.id} />
            <span>{pick.title}</span>
            {pick.note !== undefined && <i>{pick.note}</i>}
          </button>
        ))}
      </div>
      {found.length === 0 ? <p className={styles.none}>{none}</p> : null}
    </section>
  );
}
