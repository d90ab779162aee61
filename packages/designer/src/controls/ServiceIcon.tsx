import { catalog } from '@archivolt/model';
import { Box, Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import { iconUrl } from '../canvas/icons.js';
import styles from './controls.module.css';
import tile from './service-tile.module.css';

/** AWS's icon of a service; a neutral tile for what has none. */
export function ServiceIcon(props: {
  readonly service: string;
  readonly size?: number;
}): ReactNode {
  const { service, size = 18 } = props;
  const box = { width: size, height: size, borderRadius: Math.round(size * 0.22) };
  const source = iconUrl(service);
  if (source === undefined) {
    const Drawing = isOutside(service) ? Globe : Box;
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

function isOutside(service: string): boolean {
  return catalog.service(service)?.capabilities.external !== undefined;
}
