import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import type { SessionState } from '../state/session-state.js';
import styles from './shell.module.css';

type Notice = SessionState['notices'][number];

const SHOWN_FOR = 6000;

/** What happened that cannot be seen: shown for a while, and read out. */
export function Notices(): ReactNode {
  const notices = useSession((state) => state.notices);
  return (
    <output className={styles.notices} aria-live="polite">
      {notices.slice(-3).map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </output>
  );
}

function NoticeRow(props: { readonly notice: Notice }): ReactNode {
  const { id, text, action } = props.notice;
  const session = useSessionHandle();
  useEffect(() => {
    const timer = setTimeout(() => session.dismiss(id), action ? 2 * SHOWN_FOR : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [session, id, action]);
  const act = () => {
    action?.run();
    session.dismiss(id);
  };
  return (
    <div className={styles.notice}>
      <span>{text}</span>
      {action && (
        <Button kind="line" isSmall onClick={act}>
          {action.label}
        </Button>
      )}
      <Button isIcon isSmall aria-label="Dismiss" onClick={() => session.dismiss(id)}>
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}
