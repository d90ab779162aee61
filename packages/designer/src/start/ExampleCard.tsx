import type { ArchDocument } from '@archivolt/model';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { countOf } from '../controls/words.js';
import { firstSentence, type Example } from './examples.js';
import { useStartDoor } from './start-door.js';
import styles from './start.module.css';

const Thumbnail = lazy(() => import('./Thumbnail.js').then((it) => ({ default: it.Thumbnail })));

/** One design to begin with; read when it comes into sight. */
export function ExampleCard({ example }: { readonly example: Example }): ReactNode {
  const { openExample } = useStartDoor();
  const card = useRef<HTMLButtonElement>(null);
  const [document, setDocument] = useState<ArchDocument>();
  useEffect(() => {
    const element = card.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      void read(example).then(setDocument);
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
      onClick={() => openExample(example)}
    >
      <div className={styles.small}>
        <Suspense>{document && <Thumbnail document={document} />}</Suspense>
      </div>
      <div className={styles.text}>
        <b>{example.title}</b>
        <span>{facts}</span>
        <p title={says}>{says}</p>
      </div>
    </button>
  );
}

/** With the code that reads designs, which the page does not wait for. */
async function read(example: Example): Promise<ArchDocument | undefined> {
  const [text, { parseDocument }] = await Promise.all([example.load(), import('@archivolt/model')]);
  const parsed = parseDocument(text);
  return parsed.ok ? parsed.value : undefined;
}
