import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useApp, useUi } from '../shell/app-context.js';
import { resolveConflict, save, saveAs } from '../shell/files.js';
import { useSession } from '../state/session-context.js';
import { keepMine, takeTheirs } from './follow-file.js';
import styles from './versions.module.css';

/** The linked template and the drawing both changed: whose stands. */
export function TemplateBar(): ReactNode {
  const news = useUi((state) => state.templateNews);
  if (news === undefined) return null;
  const { name, take, keep } = news;
  return (
    <output className={styles.bar}>
      <span>{name} was changed by another program, and the drawing here.</span>
      <Button kind="line" isSmall onClick={take}>
        Take the template
      </Button>
      <Button isSmall onClick={keep}>
        Keep the drawing
      </Button>
    </output>
  );
}

/** What happened to the file on disk, above the drawing: it waits, and stops nobody. */
export function FileBar(): ReactNode {
  const app = useApp();
  const news = useUi((state) => state.news);
  const { name, isDirty } = useSession((state) => state.file);
  if (news === undefined) return null;
  return (
    <output className={styles.bar}>
      <span>
        {news.kind === 'gone'
          ? `${name} was moved or deleted.`
          : `${name} was changed by another program${isDirty ? ', and here too' : ''}.`}
      </span>
      {news.kind === 'gone' ? (
        <>
          <Button kind="line" isSmall onClick={() => void save(app)}>
            Save it again
          </Button>
          <Button kind="line" isSmall onClick={() => void saveAs(app)}>
            Save as…
          </Button>
        </>
      ) : (
        <>
          <Button kind="line" isSmall onClick={() => void resolveConflict(app)}>
            Compare
          </Button>
          <Button kind="line" isSmall onClick={() => takeTheirs(app, news.file)}>
            Reload
          </Button>
          <Button isSmall onClick={() => keepMine(app, news)}>
            Keep mine
          </Button>
        </>
      )}
      {news.kind === 'gone' && (
        <Button isIcon isSmall aria-label="Dismiss" onClick={() => keepMine(app, news)}>
          <Icon of={X} size={14} />
        </Button>
      )}
    </output>
  );
}
