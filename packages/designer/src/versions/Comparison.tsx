import type { ArchDocument, Difference } from '@archivolt/model';
import { renderComparison } from '@archivolt/render';
import { useMemo, type ReactNode } from 'react';
import { SCROLLS } from '../controls/scrolls.js';
import { themeOnPage } from '../theme/apply-theme.js';
import styles from './versions.module.css';

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;
const SHOWN = 40;
/** Routing the wires of more would be waited for. */
const DRAWN = 250;

/** Two versions of a design: the marked picture, and what differs by name. */
export function Comparison(props: {
  readonly before: ArchDocument;
  readonly after: ArchDocument;
  readonly differences: readonly Difference[];
}): ReactNode {
  const { differences } = props;
  return (
    <div className={styles.comparison}>
      <Picture {...props} />
      <ul className={styles.differences} aria-label="Differences" {...SCROLLS}>
        {differences.slice(0, SHOWN).map(({ sign, kind, id, name, what }) => (
          <li key={`${sign} ${kind} ${id ?? name}`} data-sign={sign}>
            <b aria-label={sign}>{SIGNS[sign]}</b>
            <span>{name}</span>
            {what !== kind && <i>{what}</i>}
          </li>
        ))}
        {differences.length > SHOWN && <li>{differences.length - SHOWN} more</li>}
      </ul>
    </div>
  );
}

function Picture(props: {
  readonly before: ArchDocument;
  readonly after: ArchDocument;
  readonly differences: readonly Difference[];
}): ReactNode {
  const { before, after, differences } = props;
  const source = useMemo(() => {
    const count = Object.keys({ ...before.nodes, ...after.nodes }).length;
    if (count === 0 || count > DRAWN) return undefined;
    const theme = themeOnPage() === 'light' ? 'light' : 'dark';
    const svg = renderComparison(before, after, { differences, theme });
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  }, [before, after, differences]);
  if (source === undefined) return null;
  return <img className={styles.picture} src={source} alt={summary(differences)} />;
}

/** As in `2 added, 1 changed`. */
export function summary(differences: readonly Difference[]): string {
  const counts = (['added', 'removed', 'changed'] as const).flatMap((sign) => {
    const count = differences.filter((it) => it.sign === sign).length;
    return count === 0 ? [] : [`${count} ${sign}`];
  });
  return counts.length === 0 ? 'No differences' : counts.join(', ');
}
