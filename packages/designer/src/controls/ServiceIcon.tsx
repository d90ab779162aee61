import { icons } from '@archivolt/model';
import { Box, Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './controls.module.css';
import tile from './service-tile.module.css';

const sources = new Map<string, string>();

/** AWS's icon of a service; a neutral tile for what has none. */
export function ServiceIcon(props: {
  readonly service: string;
  readonly size?: number;
}): ReactNode {
  const { service, size = 18 } = props;
  const box = { width: size, height: size, borderRadius: Math.round(size * 0.22) };
  const source = sourceOf(service);
  if (source === undefined) {
    const Drawing = service === 'external-client' ? Globe : Box;
    return (
      <span className={`${styles.service} ${tile.tile}`} style={box} aria-hidden>
        <Drawing style={{ width: size * 0.62, height: size * 0.62 }} />
      </span>
    );
  }
  return (
    <span className={styles.service} style={box} aria-hidden>
      <img src={source} alt="" draggable={false} />
    </span>
  );
}

function sourceOf(service: string): string | undefined {
  const known = sources.get(service);
  if (known !== undefined) return known;
  const svg = new Map<string, string>(Object.entries(icons)).get(service);
  if (svg === undefined) return undefined;
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  sources.set(service, source);
  return source;
}
