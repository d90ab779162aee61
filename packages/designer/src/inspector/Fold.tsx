import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.js';
import { useApp, useUi } from '../shell/app-context.js';
import styles from './inspector.module.css';

/** A section that folds; whether it is folded is remembered by what it is of. */
export function Fold(props: {
  readonly title: string;
  /** Where the title alone is the name of another place too. */
  readonly label?: string;
  /** As in `lambda-function/Limits`. Sections marked quiet start folded. */
  readonly memory: string;
  readonly count?: number | undefined;
  readonly isQuiet?: boolean | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { title, label = title, memory, count, isQuiet = false, action, children } = props;
  const { ui } = useApp();
  const isToggled = useUi((state) => state.folded.has(memory));
  const isFolded = isToggled !== isQuiet;
  const toggle = () => {
    const folded = new Set(ui.get().folded);
    if (!folded.delete(memory)) folded.add(memory);
    ui.patch({ folded });
  };
  return (
    <section className={styles.section} data-folded={isFolded ? '' : undefined} aria-label={label}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.fold} aria-expanded={!isFolded} onClick={toggle}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
          <Icon of={ChevronDown} size={14} />
        </button>
        {action !== undefined && <span className={styles.headAction}>{action}</span>}
      </h3>
      {!isFolded && children}
    </section>
  );
}
