import type { ArchDocument } from '@archivolt/model';
import { FileText } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { RecentFile } from '../host/host-port.js';
import { agoWords } from './ago-words.js';
import { useStartDoor } from './start-door.js';
import styles from './start.module.css';

const Thumbnail = lazy(() => import('./Thumbnail.js').then((it) => ({ default: it.Thumbnail })));

const SHOWN = 4;
/** Larger files show as a sheet: a picture is not worth the wait. */
const DRAWN_BYTES = 512 * 1024;

/** The files opened last, when the host knows any. */
export function Recents(): ReactNode {
  const { host, openRecent } = useStartDoor();
  const [recents, setRecents] = useState<readonly RecentFile[]>([]);
  const [now] = useState(() => Date.now());
  useEffect(() => {
    void host.recents().then(setRecents);
  }, [host]);
  if (recents.length === 0) return null;
  return (
    <>
      <h2>Recent</h2>
      <div className={styles.recents}>
        {recents.slice(0, SHOWN).map((recent) => (
          <button
            key={recent.id}
            type="button"
            className={styles.card}
            onClick={() => openRecent(recent.id)}
          >
            <div className={styles.frame}>
              <Picture recent={recent} />
            </div>
            <div className={styles.caption}>
              <b>{recent.name.replace(/\.arch$/, '')}</b>
              <span title={recent.place}>
                {[`Opened ${agoWords(now - recent.openedAt)}`, recent.place]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </button>
        ))}
      </div>
    </>
  );
}

/** The picture that the host keeps, else what the file holds now. */
function Picture({ recent }: { readonly recent: RecentFile }): ReactNode {
  const { host } = useStartDoor();
  const { id, name, picture } = recent;
  const [document, setDocument] = useState<ArchDocument>();
  useEffect(() => {
    if (picture !== undefined || !name.endsWith('.arch')) return;
    let isCurrent = true;
    const draw = async () => {
      const bytes = await host.peekRecent?.(id);
      if (bytes === undefined || bytes.length > DRAWN_BYTES) return;
      const { parseDocument } = await import('@archivolt/model');
      const parsed = parseDocument(bytes);
      if (isCurrent && parsed.ok) setDocument(parsed.value);
    };
    void draw();
    return () => {
      isCurrent = false;
    };
  }, [host, id, name, picture]);
  if (picture !== undefined) {
    const source = `data:image/svg+xml,${encodeURIComponent(picture)}`;
    return <img src={source} alt="" className={styles.picture} />;
  }
  return document === undefined ? (
    <FileText size={24} strokeWidth={1.5} aria-hidden />
  ) : (
    <Suspense>
      <Thumbnail document={document} />
    </Suspense>
  );
}
