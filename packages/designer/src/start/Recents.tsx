import { parseDocument, type ArchDocument } from '@archivolt/model';
import { FileText } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { RecentFile } from '../host/host-port.js';
import { useApp } from '../shell/app-context.js';
import { openRecent } from '../shell/files.js';
import { agoWords } from './ago-words.js';
import styles from './start.module.css';
import { Thumbnail } from './Thumbnail.js';

const SHOWN = 4;
/** Larger files show as a sheet: a picture is not worth the wait. */
const DRAWN_BYTES = 512 * 1024;

/** The files opened last, when the host knows any. */
export function Recents(): ReactNode {
  const app = useApp();
  const [recents, setRecents] = useState<readonly RecentFile[]>([]);
  const [now] = useState(() => Date.now());
  useEffect(() => {
    void app.host.recents().then(setRecents);
  }, [app.host]);
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
            onClick={() => void openRecent(app, recent.id)}
          >
            <div className={styles.frame}>
              <Picture recent={recent} />
            </div>
            <div className={styles.caption}>
              <b>{recent.name.replace(/\.arch$/, '')}</b>
              <span>
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
  const { host } = useApp();
  const { id, name, picture } = recent;
  const [document, setDocument] = useState<ArchDocument>();
  useEffect(() => {
    if (picture !== undefined || !name.endsWith('.arch')) return;
    let isCurrent = true;
    void host.peekRecent?.(id).then((bytes) => {
      const parsed = bytes && bytes.length <= DRAWN_BYTES ? parseDocument(bytes) : undefined;
      if (isCurrent && parsed?.ok) setDocument(parsed.value);
    });
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
    <Thumbnail document={document} />
  );
}
