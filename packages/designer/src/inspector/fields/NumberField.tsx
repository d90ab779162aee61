import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { thousands } from '../../controls/words.js';
import { useSession } from '../../state/session-context.js';
import { parseTyped, valueText } from '../expressions.js';
import styles from '../inspector.module.css';
import { parseNumber, sliderShare, sliderValue, stepped, stepSize } from '../number-input.js';
import { useOwner, writeAll } from '../owner.js';
import type { ControlProps } from './Control.js';
import { escapeField, useDraft } from './use-draft.js';

/** A number with its unit. Arrow keys step; an expression may be typed instead. */
export function NumberField(props: ControlProps): ReactNode {
  const { spec, id, read, tone } = props;
  const { unit, min, max, widget } = spec.annotation;
  const owner = useOwner();
  const graph = useSession((state) => state.graph);
  const draft = useDraft(read.kind === 'set' ? valueText(read.value) : '', (text) => {
    const number = parseNumber(text);
    if (number === undefined || !Number.isNaN(number)) return writeAll(owner, spec.path, number);
    const value = parseTyped(text, graph);
    if (typeof value === 'object') writeAll(owner, spec.path, value);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.settle();
    if (event.key === 'Escape') escapeField(draft);
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const now = parseNumber(draft.text) ?? parseNumber(valueText(spec.standard)) ?? min ?? 0;
    if (Number.isNaN(now)) return;
    draft.drop();
    const by = stepSize(spec.annotation, event) * (event.key === 'ArrowUp' ? 1 : -1);
    writeAll(owner, spec.path, stepped(now, by, spec.annotation));
  };
  return (
    <>
      <span className={controls.field} data-tone={tone}>
        <input
          id={id}
          aria-label={spec.title}
          inputMode="numeric"
          autoComplete="off"
          value={draft.text}
          data-settled={draft.isTyping ? undefined : ''}
          placeholder={read.kind === 'mixed' ? 'Mixed' : valueText(spec.standard)}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.settle}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <span className={controls.unit}>{unit}</span>}
      </span>
      {widget === 'slider' && min !== undefined && max !== undefined && (
        <Slider
          value={parseNumber(draft.text) ?? parseNumber(valueText(spec.standard)) ?? min}
          {...props}
        />
      )}
    </>
  );
}

function Slider(props: ControlProps & { readonly value: number }): ReactNode {
  const { spec, value } = props;
  const { min = 0, max = 100 } = spec.annotation;
  const owner = useOwner();
  const track = useRef<HTMLSpanElement>(null);
  const share = Number.isNaN(value) ? 0 : sliderShare(value, spec.annotation);
  const slide = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || event.buttons !== 1) return;
    writeAll(
      owner,
      spec.path,
      sliderValue((event.clientX - box.left) / box.width, spec.annotation),
    );
  };
  return (
    <>
      <span
        ref={track}
        className={styles.slider}
        aria-hidden
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          slide(event);
        }}
        onPointerMove={slide}
      >
        <i style={{ width: `${share * 100}%` }} />
        <b style={{ left: `calc(6px + ${share} * (100% - 12px))` }} />
      </span>
      <span className={styles.range}>
        <span>{thousands(min)}</span>
        <span>{thousands(max)}</span>
      </span>
    </>
  );
}
