import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { useSessionHandle } from '../state/session-context.js';
import styles from './dock.module.css';

/** How often something is named, and the way to remove it. */
export function UsesAndRemove(props: {
  readonly name: string;
  readonly uses: number | undefined;
  readonly onRemove: () => void;
}): ReactNode {
  const { name, uses } = props;
  const session = useSessionHandle();
  const remove = () => {
    props.onRemove();
    if (uses !== undefined && uses > 0) {
      session.notify(`${name} was used in ${countOf(uses, 'place')}; the problems name them.`, {
        label: 'Undo',
        run: () => session.undo(),
      });
    }
  };
  return (
    <>
      {uses !== undefined && (
        <td data-text="" className={styles.quiet}>
          {uses}
        </td>
      )}
      <td>
        <Button isIcon isSmall aria-label={`Remove ${name}`} onClick={remove}>
          <Icon of={X} size={14} />
        </Button>
      </td>
    </>
  );
}
