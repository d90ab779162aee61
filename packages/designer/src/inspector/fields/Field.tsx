import { isExpression } from '@archivolt/model';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { pathText } from '../../problems/steps.js';
import { useSession } from '../../state/session-context.js';
import type { FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { problemsAt, readAll, useOwner } from '../owner.js';
import { ProblemNote } from '../ProblemNote.js';
import { AsJson } from './AsJson.js';
import { Control } from './Control.js';
import { FieldLabel } from './FieldLabel.js';
import { GivenChips } from './GivenChips.js';

/** Kinds that take the whole width once there is something in them. */
const WIDE = new Set(['list', 'object']);

/** Titles longer than two lines of the label's column stand above their control. */
const LONG_TITLE = 24;

/** One row of the inspector: label, control, and the problems of the field. */
export function Field(props: {
  readonly spec: FieldSpec;
  /** Takes the whole width in place of the control of the field's kind; its section names it. */
  readonly control?: ReactNode;
}): ReactNode {
  const { spec, control } = props;
  const owner = useOwner();
  const id = useId();
  const row = useRevealedRow(owner.prefix + pathText(spec.path));
  const read = readAll(owner, spec.path);
  const problems = problemsAt(owner, spec.path);
  const isExpressed = read.kind === 'set' && isExpression(read.value);
  const isWide =
    (spec.kind === 'map' || (WIDE.has(spec.kind) && read.kind === 'set')) && !isExpressed;
  const given = owner.given?.get(owner.prefix + pathText(spec.path)) ?? [];
  const isGiven = read.kind === 'unset' && given.some(({ mode }) => mode === 'set');
  const tone = problems.some(({ severity }) => severity === 'error')
    ? 'error'
    : problems[0]?.severity;
  return (
    <div
      ref={row}
      className={styles.row}
      data-wide={isWide || control !== undefined || spec.title.length > LONG_TITLE ? '' : undefined}
      data-bare={control === undefined ? undefined : ''}
      data-path={pathText(spec.path)}
    >
      {control === undefined && <FieldLabel spec={spec} id={id} read={read} />}
      <div className={styles.control}>
        {control ?? (isGiven ? null : <Control spec={spec} id={id} read={read} tone={tone} />)}
        <GivenChips given={given} />
      </div>
      {spec.kind === 'json' || isExpressed || isGiven ? null : <AsJson spec={spec} read={read} />}
      {problems.map((problem) => (
        <ProblemNote key={`${problem.rule} ${problem.message}`} problem={problem} />
      ))}
    </div>
  );
}

/** Brings the field into view, and the focus to it, when the session reveals it. */
function useRevealedRow(path: string) {
  const row = useRef<HTMLDivElement>(null);
  const serial = useSession((state) => {
    const at = state.revealed?.property;
    return at !== undefined && (at === path || at.startsWith(`${path}.`))
      ? state.revealed?.serial
      : undefined;
  });
  useEffect(() => {
    const element = row.current;
    if (serial === undefined || element === null) return;
    element.scrollIntoView({ block: 'nearest' });
    element
      .querySelector<HTMLElement>('input, textarea, button[role], .control button')
      ?.focus({ preventScroll: true });
    element.dataset['flash'] = '';
    const timer = setTimeout(() => delete element.dataset['flash'], 1300);
    return () => clearTimeout(timer);
  }, [serial]);
  return row;
}
