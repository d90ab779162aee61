import type { WireKind } from '@archivolt/model';
import type { ReactNode } from 'react';
import styles from './wire-sample.module.css';

/** A short wire of a kind, as the canvas draws it. */
export function WireSample(props: { readonly kind: WireKind; readonly width?: number }): ReactNode {
  const { kind, width = 34 } = props;
  const end = width - 5;
  return (
    <svg
      className={styles.sample}
      data-kind={kind}
      width={width}
      height={12}
      viewBox={`0 0 ${width} 12`}
      aria-hidden
    >
      <path className={styles.line} d={`M1 6H${kind === 'request' ? end - 3 : end - 2}`} />
      <End kind={kind} x={end} />
    </svg>
  );
}

function End({ kind, x }: { readonly kind: WireKind; readonly x: number }): ReactNode {
  switch (kind) {
    case 'request':
      return <path className={styles.filled} d={`M${x - 4} 2.5L${x + 4} 6L${x - 4} 9.5Z`} />;
    case 'event':
      return <path className={styles.open} d={`M${x - 3} 2L${x + 2} 6L${x - 3} 10`} />;
    case 'data':
      return <circle className={styles.filled} cx={x} cy={6} r={3} />;
    case 'auth':
      return <path className={styles.open} d={`M${x - 3.5} 6L${x} 2.5L${x + 3.5} 6L${x} 9.5Z`} />;
    case 'placement':
      return <circle className={styles.open} cx={x} cy={6} r={2.25} />;
  }
}
