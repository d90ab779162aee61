import type { Connection, EdgeRecord } from '@archivolt/model';
import { boxAt, inflate, type Box, type Point } from '@archivolt/render';
import { RadioGroup } from 'radix-ui';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { Kbd } from '../controls/Kbd.js';
import { Segments } from '../controls/Segments.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { placeClear } from './beside.js';
import { meaningWords, meant } from './meaning-words.js';
import { useStageHandle } from './stage-context.js';
import type { Stage } from './stage.js';
import type { Meaning, Popover } from './stage-state.js';
import styles from './popover.module.css';

type LandedPopover = Extract<Popover, { kind: 'landed' }>;

/** The one decision that a new wire asks for: what it means, or what it may do. */
export function Landed({ popover }: { readonly popover: LandedPopover }): ReactNode {
  const stage = useStageHandle();
  const session = useSessionHandle();
  const edge = useSession((state) => state.document.edges[popover.edge]);
  const { ref, at } = useClear(stage, popover.edge);
  const isGone = edge === undefined;
  useEffect(() => {
    if (isGone) stage.store.patch({ popover: undefined });
  }, [stage, isGone]);
  if (edge === undefined) return null;
  const now = popover.meanings.find((it) => isMeant(it, edge));
  const options = accessOptions(now?.connection);
  return (
    <section ref={ref} className={styles.landed} style={at} data-floating="" aria-label="New wire">
      {popover.meanings.length > 1 ? (
        <Meanings popover={popover} now={popover.meanings.findIndex((it) => isMeant(it, edge))} />
      ) : null}
      {options.length > 0 ? (
        <Segments
          label="Access"
          isFilling
          value={accessOf(edge.properties?.['Access'])}
          options={options}
          onChange={(value) => {
            const target = { edge: popover.edge };
            session.edit({ edit: 'property.set', args: { target, path: 'Access', value } });
          }}
        />
      ) : null}
    </section>
  );
}

/** Room around a card, and for the tools at the foot of the canvas. */
const AROUND = 8;
const FOOT = 62;

/** Near the wire, where it hides no node: the next wire may start at any. */
function useClear(
  stage: Stage,
  edge: string,
): {
  readonly ref: RefObject<HTMLElement | null>;
  readonly at: { readonly left: number; readonly top: number };
} {
  const ref = useRef<HTMLElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const { zoom } = stage.view();
    const onScreen = (box: Box): Box => ({
      ...stage.toScreen(box),
      width: box.width * zoom,
      height: box.height * zoom,
    });
    const cards = stage.router.index.boxesWithin(stage.seen());
    const place = stage.toScreen(placeBelow(stage, edge));
    const { width, height } = stage.size();
    const { x, y } = placeClear({
      wanted: { x: place.x - 130, y: place.y + 14 },
      size: { width: element.offsetWidth, height: element.offsetHeight },
      canvas: { width, height: height - FOOT },
      avoid: [...cards, ...labelOf(stage, edge)].map((box) => inflate(onScreen(box), AROUND)),
    });
    setAt({ left: x, top: y });
  }, [stage, edge]);
  return { ref, at };
}

/** As large as labels get: the wire may be given one while the question is open. */
const LABEL = { width: 120, height: 18 };

function labelOf(stage: Stage, id: string): readonly Box[] {
  const label = stage.router.route(id)?.label;
  if (label === undefined) return [];
  return [{ x: label.x - LABEL.width / 2, y: label.y - LABEL.height / 2, ...LABEL }];
}

/** Under a wire's label, and under the nodes beside it: a popover hides no node. */
function placeBelow(stage: Stage, id: string): Point {
  const { x, y } = stage.router.route(id)?.label ?? { x: 0, y: 0 };
  const scene = stage.scene();
  const wire = scene.wires.get(id);
  const beside = [wire?.from, wire?.to]
    .flatMap((end) => (end === undefined ? [] : (boxAt(scene, end) ?? [])))
    .filter((box) => box.y <= y + 40 && box.y + box.height >= y);
  return { x, y: Math.max(y + 8, ...beside.map((box) => box.y + box.height)) };
}

function accessOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function accessOptions(
  connection: Connection | undefined,
): readonly { readonly value: string; readonly title: string }[] {
  const options = connection?.annotate?.['Access']?.options ?? [];
  return options.map(({ value, title }) => ({ value: `${value}`, title: title ?? `${value}` }));
}

function isMeant({ connection, from }: Meaning, edge: EdgeRecord): boolean {
  return connection.id === edge.connection && from === edge.from;
}

/** What two services may mean to each other: by click, by number, or by arrow keys. */
function Meanings(props: { readonly popover: LandedPopover; readonly now: number }): ReactNode {
  const session = useSessionHandle();
  const { edge, meanings } = props.popover;
  const document = useSession((state) => state.document);
  const words = useMemo(
    () => meanings.map((meaning) => meaningWords(document, edge, meaning)),
    [document, edge, meanings],
  );
  const choose = useCallback(
    (place: number) => {
      const meaning = meanings[place];
      if (meaning !== undefined) session.edit(meant(edge, meaning));
    },
    [session, edge, meanings],
  );
  useNumberKeys(choose);
  return (
    <RadioGroup.Root
      aria-label="Meaning"
      value={String(props.now)}
      onValueChange={(value) => choose(Number(value))}
    >
      {meanings.map(({ connection, from, isReversed }, index) => (
        <RadioGroup.Item
          key={`${connection.id} ${from}`}
          value={String(index)}
          className={styles.meaning}
        >
          <b>
            {connection.title}
            {isReversed ? ', the other way' : ''}
          </b>
          <Kbd keys={`${index + 1}`} />
          <span>{words[index] || 'Makes nothing else'}</span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

function useNumberKeys(choose: (place: number) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input,textarea') !== null;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isTyping || !isPlain || !/^[1-9]$/.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      choose(Number(event.key) - 1);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [choose]);
}
