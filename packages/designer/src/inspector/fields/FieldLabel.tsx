import { propertyDocsUrl, type Limit } from '@archivolt/cfn-spec';
import type { Citation, Value } from '@archivolt/model';
import { HoverCard } from 'radix-ui';
import type { PointerEvent, ReactNode } from 'react';
import { CitationLink } from '../../controls/CitationLink.js';
import { thousands } from '../../controls/words.js';
import { pathText } from '../../problems/steps.js';
import { valueText } from '../expressions.js';
import type { FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { stepped, stepSize } from '../number-input.js';
import { useOwner, writeAll, type FieldOwner, type Read } from '../owner.js';

/** The name of a field. Resting on it tells what AWS says; dragging it changes a number. */
export function FieldLabel(props: {
  readonly spec: FieldSpec;
  readonly id: string;
  readonly read: Read;
}): ReactNode {
  const { spec, id, read } = props;
  const owner = useOwner();
  const isScrubbed = spec.kind === 'number';
  return (
    <HoverCard.Root openDelay={450} closeDelay={120}>
      <HoverCard.Trigger asChild>
        <label
          className={styles.label}
          htmlFor={id}
          data-set={read.kind === 'unset' ? undefined : ''}
          data-scrub={isScrubbed ? '' : undefined}
          onPointerDown={isScrubbed ? (event) => scrub(event, { owner, spec, read }) : undefined}
        >
          <span>
            {spec.title}
            {spec.isRequired && (
              <span className={styles.required} title="Required">
                *
              </span>
            )}
          </span>
        </label>
      </HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content
          className={styles.card}
          side="left"
          align="start"
          sideOffset={10}
          collisionPadding={8}
        >
          <FieldCard spec={spec} />
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  );
}

function FieldCard(props: { readonly spec: FieldSpec }): ReactNode {
  const owner = useOwner();
  const { docs, annotation, path, replaces, standard } = props.spec;
  return (
    <>
      <span className={styles.path}>{pathText(path)}</span>
      {docs !== undefined && <p>{docs.replaceAll('`', '')}</p>}
      <p className={styles.hint}>
        {[rangeText(props.spec), standardText(standard, annotation.unit)].filter(Boolean).join(' ')}
      </p>
      <RegistryLimit spec={props.spec} />
      {replaces !== 'no' && (
        <p className={styles.hint}>
          {replaces === 'yes'
            ? 'A change replaces the resource.'
            : 'A change may replace the resource.'}
        </p>
      )}
      {[annotation.cite, pageOf(owner, path)].map(
        (citation) =>
          citation !== undefined && (
            <p key={citation.url}>
              <CitationLink citation={citation} />
            </p>
          ),
      )}
    </>
  );
}

/** CloudFormation's words about a property, at their place on its page. */
function pageOf({ type, registry }: FieldOwner, path: FieldSpec['path']): Citation | undefined {
  if (type === '' || registry === undefined) return undefined;
  return { title: `${type} reference`, url: propertyDocsUrl(registry, type, pathInType(path)) };
}

/** Without the name of the part whose type it is. */
function pathInType(path: FieldSpec['path']): string {
  return pathText(path).replace(/^[^#]*#/, '');
}

/** What CloudFormation's registry holds a value to beyond its type. */
function RegistryLimit({ spec }: { readonly spec: FieldSpec }): ReactNode {
  const { registry, type } = useOwner();
  const limit = type === '' ? undefined : registry?.limitAt(type, pathInType(spec.path));
  const words = limit === undefined ? '' : limitText(limit, rangeText(spec) !== '');
  return words === '' ? null : <p className={styles.hint}>{words}</p>;
}

/** What the registry holds a value to, as a sentence or two; the range unless it is told already. */
export function limitText({ min, max, number, pattern }: Limit, isRanged: boolean): string {
  const unit = number === true ? '' : ' letters';
  const range =
    min !== undefined && max !== undefined
      ? `${thousands(min)}–${thousands(max)}${unit}.`
      : max === undefined
        ? min === undefined
          ? ''
          : `At least ${thousands(min)}${unit}.`
        : `At most ${thousands(max)}${unit}.`;
  return [isRanged ? '' : range, pattern === undefined ? '' : `Matches ${pattern}`]
    .filter(Boolean)
    .join(' ');
}

export function rangeText({ annotation }: FieldSpec): string {
  const { min, max, unit } = annotation;
  const end = unit === undefined ? '' : ` ${unit}`;
  if (min !== undefined && max !== undefined) return `${thousands(min)}–${thousands(max)}${end}.`;
  if (max !== undefined) return `At most ${thousands(max)}${end}.`;
  return min === undefined ? '' : `At least ${thousands(min)}${end}.`;
}

function standardText(standard: Value | undefined, unit = ''): string {
  if (standard === undefined || typeof standard === 'object') return '';
  return `Unset, AWS takes ${valueText(standard)}${unit === '' ? '' : ` ${unit}`}.`;
}

interface Scrubbing {
  readonly owner: FieldOwner;
  readonly spec: FieldSpec;
  readonly read: Read;
}

const PIXELS_A_STEP = 3;

function scrub(event: PointerEvent<HTMLLabelElement>, { owner, spec, read }: Scrubbing): void {
  const shown = read.kind === 'set' ? read.value : spec.standard;
  const start = typeof shown === 'number' ? shown : (spec.annotation.min ?? 0);
  if (
    event.button !== 0 ||
    read.kind === 'mixed' ||
    (read.kind === 'set' && typeof read.value !== 'number')
  )
    return;
  const label = event.currentTarget;
  const from = event.clientX;
  label.setPointerCapture(event.pointerId);
  const move = (moved: globalThis.PointerEvent) => {
    const steps = Math.trunc((moved.clientX - from) / PIXELS_A_STEP);
    if (steps === 0) return;
    moved.preventDefault();
    writeAll(
      owner,
      spec.path,
      stepped(start, steps * stepSize(spec.annotation, moved), spec.annotation),
    );
  };
  label.addEventListener('pointermove', move);
  label.addEventListener(
    'lostpointercapture',
    () => label.removeEventListener('pointermove', move),
    { once: true },
  );
}
