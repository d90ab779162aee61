import { Fragment, type ReactNode } from 'react';
import { canRun, titleOf } from '../actions/define-action.js';
import { actionById } from '../actions/registry.js';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { ActionTip } from '../shell/ActionTip.js';
import { useApp } from '../shell/app-context.js';
import styles from './inspector.module.css';

const GROUPS = [
  ['arrange/align-left', 'arrange/align-centre', 'arrange/align-right'],
  ['arrange/align-top', 'arrange/align-middle', 'arrange/align-bottom'],
  ['arrange/distribute-across', 'arrange/distribute-down'],
] as const;

/** Puts several nodes in line, and apart. */
export function ArrangeRow(): ReactNode {
  const app = useApp();
  const state = app.session.getState();
  return (
    <div className={styles.arrange} role="toolbar" aria-label="Arrange">
      {GROUPS.map((group, index) => (
        <Fragment key={group[0]}>
          {index > 0 && <i className={styles.arrangeGap} />}
          {group.map((id) => {
            const action = actionById(id);
            if (action === undefined || !canRun(action, state)) return null;
            const title = titleOf(action, state);
            return (
              <ActionTip key={id} text={title} action={id}>
                <Button
                  kind="quiet"
                  isIcon
                  isSmall
                  aria-label={title}
                  onClick={() => void action.run(app)}
                >
                  <Icon of={action.icon} size={14} />
                </Button>
              </ActionTip>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
