import { parseDocument, type ArchDocument } from '@archivolt/model';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { countOf } from '../controls/words.js';
import { useApp } from '../shell/app-context.js';
import { openExample } from '../shell/files.js';
import { firstSentence, type Example } from './examples.js';
import styles from './start.module.css';
import { Thumbnail } from './Thumbnail.js';

/** One design to begin with; read when it comes into sight. */
export function ExampleCard({ example }: { readonly example: Example }): ReactNode {
  const app = useApp();
  const card = useRef<HTMLButtonElement>(null);
  const [document, setDocument] = useState<ArchDocument>();
  useEffect(() => {
    const element = card.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      void example.load().then((text) => {
        const parsed = parseDocument(text);
        if (parsed.ok) setDocument(parsed.value);
      });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [example]);
  const services = new Set(Object.values(document?.nodes ?? {}).map(({ service }) => service)).size;
  const says = document?.description === undefined ? '' : firstSentence(document.description);
  const facts = [example.row, document && countOf(services, 'service')].filter(Boolean).join(' · ');
  return (
    <button
      ref={card}
      type="button"
      className={styles.example}
      aria-label={example.title}
      onClick={() => void openExample(app, example)}
    >
      <div className={styles.small}>{document && <Thumbnail document={document} />}</div>
      <div className={styles.text}>
        <b>{example.title}</b>
        <span>{facts}</span>
        <p title={says}>{says}</p>
      </div>
    </button>
  );
}
