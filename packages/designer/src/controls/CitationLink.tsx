import type { Citation } from '@archivolt/model';
import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useHost } from '../shell/app-context.js';
import styles from './controls.module.css';

/** The page that says so. Opens outside: the designer itself never leaves. */
export function CitationLink(props: { readonly citation: Citation }): ReactNode {
  const host = useHost();
  const { title, url, section, notes } = props.citation;
  return (
    <a
      className={styles.cite}
      href={url}
      rel="noopener noreferrer"
      target="_blank"
      title={[section, notes].filter(Boolean).join(' · ') || undefined}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        host.openExternal(url);
      }}
    >
      <span>{title}</span>
      <ArrowUpRight aria-hidden />
    </a>
  );
}
