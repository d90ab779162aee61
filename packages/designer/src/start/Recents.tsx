import { FileText } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { RecentFile } from '../host/host-port.js';
import { useApp } from '../shell/app-context.js';
import { openRecent } from '../shell/files.js';
import { agoWords } from './ago-words.js';
import styles from './start.module.css';

const SHOWN = 4;

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
              {recent.picture === undefined ? (
                <FileText size={24} strokeWidth={1.5} aria-hidden />
              ) : (
                <img
                  src={`data:image/svg+xml,${encodeURIComponent(recent.picture)}`}
                  alt=""
                  className={styles.picture}
                />
              )}
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
