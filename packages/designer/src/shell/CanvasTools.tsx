import { Maximize, Minus, Plus } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { titleOf } from '../actions/define-action.js';
import { actionById } from '../actions/registry.js';
import { zoomIn, zoomOut, zoomToActual, fitAll } from '../canvas/commands.js';
import { Icon } from '../controls/Icon.js';
import { shortcutText } from '../controls/shortcut-text.js';
import { useSessionHandle } from '../state/session-context.js';
import { ActionTip } from './ActionTip.js';
import { useApp } from './app-context.js';
import { LayersMenu } from './LayersMenu.js';
import styles from './shell.module.css';
import { useShortcut } from './use-actions.js';
import { useStageState } from './use-stage.js';

const TOOLS = [
  { id: 'tool/use-select', tool: 'select' },
  { id: 'tool/use-hand', tool: 'hand' },
  { id: 'tool/use-wire', tool: 'wire' },
  { id: 'tool/use-note', tool: 'note' },
  { id: 'tool/use-title', tool: 'title' },
  { id: 'tool/use-arrow', tool: 'arrow' },
  { id: 'arrange/lay-out-all', tool: undefined },
] as const;

/** The tools, floating above the foot of the canvas: they belong to it. */
export function CanvasTools(): ReactNode {
  const app = useApp();
  const current = useStageState((state) => state.tool);
  return (
    <div className={styles.tools} role="toolbar" aria-label="Tools">
      {TOOLS.map(({ id, tool }) => {
        const action = actionById(id);
        if (action === undefined) return null;
        const title = titleOf(action, app.session.getState());
        return (
          <Fragment key={id}>
            {tool === undefined && <i className={styles.toolsSeparator} />}
            <ActionTip text={title} action={id} side="top">
              <button
                type="button"
                className={styles.tool}
                aria-label={title}
                aria-pressed={tool === undefined ? undefined : tool === current}
                onClick={() => void action.run(app)}
              >
                <Icon of={action.icon} />
                <ToolKey action={id} />
              </button>
            </ActionTip>
          </Fragment>
        );
      })}
    </div>
  );
}

/** Keys that fit in the corner of a tool; longer ones are in its tip. */
const SHORT = 3;

function ToolKey(props: { readonly action: string }): ReactNode {
  const keys = useShortcut(actionById(props.action));
  const text = keys === undefined ? '' : shortcutText(keys);
  return text === '' || text.length > SHORT ? null : <kbd>{text}</kbd>;
}

export function ZoomControl(): ReactNode {
  const session = useSessionHandle();
  const percent = useStageState((state) => state.percent);
  return (
    <fieldset className={styles.zoom} aria-label="Zoom">
      <LayersMenu />
      <i className={styles.zoomSeparator} />
      <button type="button" aria-label="Zoom out" onClick={() => zoomOut(session)}>
        <Icon of={Minus} size={14} />
      </button>
      <ActionTip text="Zoom to 100 %" action="view/zoom-to-actual" side="top">
        <button type="button" className={styles.percent} onClick={() => zoomToActual(session)}>
          {percent}%
        </button>
      </ActionTip>
      <button type="button" aria-label="Zoom in" onClick={() => zoomIn(session)}>
        <Icon of={Plus} size={14} />
      </button>
      <ActionTip text="Fit all" action="view/fit-all" side="top">
        <button type="button" aria-label="Fit all" onClick={() => fitAll(session)}>
          <Icon of={Maximize} size={14} />
        </button>
      </ActionTip>
    </fieldset>
  );
}
