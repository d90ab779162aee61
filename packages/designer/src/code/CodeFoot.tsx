import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { useSessionHandle } from '../state/session-context.js';
import styles from './code.module.css';
import type { Preview } from './preview.js';
import type { LinkState } from './template-link.js';

/** The state of the file that is shown, and what stands in the way of an export. */
export function CodeFoot(props: {
  readonly preview: Preview | undefined;
  readonly failure: string | undefined;
  readonly lines: number;
  /** Of the template, when it is shown. */
  readonly link: LinkState | undefined;
  readonly onGoTo: (place: { readonly line: number; readonly column: number }) => void;
}): ReactNode {
  const { preview, lines, link, onGoTo } = props;
  const failure = link?.failure ?? props.failure;
  if (failure !== undefined) {
    return (
      <footer className={styles.foot} data-tone="error">
        <Icon of={CircleAlert} size={14} />
        <span className={styles.state}>This design could not be printed: {failure}</span>
      </footer>
    );
  }
  return (
    <footer className={styles.foot} data-tone={toneOf(preview, link)}>
      {link?.isBroken === true ? (
        <Broken problems={link.problems} onGoTo={onGoTo} />
      ) : (
        preview && <Verdict preview={preview} />
      )}
      {link?.isReady !== false && <span>{countOf(lines, 'line')}</span>}
      <span className={styles.grow} />
      <span>{link === undefined ? 'Read only' : stepWords(link)}</span>
    </footer>
  );
}

function stepWords({ isBroken, isTyped, isReady }: LinkState): string {
  if (isBroken) return 'The drawing waits';
  if (isTyped) return 'Reading…';
  return isReady ? 'In step with the drawing' : '';
}

function toneOf(preview: Preview | undefined, link: LinkState | undefined): 'error' | undefined {
  return link?.isBroken === true || (preview?.problems.length ?? 0) > 0 ? 'error' : undefined;
}

function Broken({
  problems,
  onGoTo,
}: Pick<LinkState, 'problems'> & {
  readonly onGoTo: (place: { readonly line: number; readonly column: number }) => void;
}): ReactNode {
  const [first] = problems;
  if (first === undefined)
    return <span className={styles.state}>The template cannot be read.</span>;
  return (
    <button
      type="button"
      className={styles.state}
      title="The drawing stays as it is until the template can be read."
      onClick={() => onGoTo(first)}
    >
      <Icon of={CircleAlert} size={14} />
      <span className={styles.message}>
        Line {first.line}: {first.message}
      </span>
    </button>
  );
}

function Verdict({ preview }: { readonly preview: Preview }): ReactNode {
  const session = useSessionHandle();
  const { problems } = preview;
  const leftOut = preview.leftOut.length;
  if (problems.length === 0) {
    return (
      <span className={`${styles.state} ${styles.ok}`}>
        <Icon of={Check} size={14} />
        No errors
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.state}
      onClick={() => session.update({ isProblemsOpen: true, dock: 'problems', mode: 'split' })}
    >
      <Icon of={CircleAlert} size={14} />
      {countOf(problems.length, 'error')} to fix before an export
      {leftOut > 0 ? `, ${countOf(leftOut, 'wire')} left out here` : ''}
    </button>
  );
}
