import { Maximize, Minus, Plus } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { titleOf } from '../actions/define-action.js';
import { actionById } from '../actions/registry.js';
import { zoomIn, zoomOut, zoomToActual, fitAll } from '../canvas/commands.js';
import { Icon } from '../controls/Icon.js';
import { Tip } from '../controls/Tip.js';
import { useSessionHandle } from '../state/session-context.js';
import { useApp } from './app-context.js';
import { LayersMenu } from './LayersMenu.js';
import styles from './shell.module.css';
import { useStageState } from './use-stage.js';

const TOOLS = [
  { id: 'tool/use-select', tool: 'select', key: 'V' },
  { id: 'tool/use-hand', tool: 'hand', key: 'H' },
  { id: 'tool/use-wire', tool: 'wire', key: 'W' },
  { id: 'tool/use-note', tool: 'note', key: 'N' },
  { id: 'tool/use-title', tool: 'title', key: 'T' },
  { id: 'tool/use-arrow', tool: 'arrow', key: 'A' },
  { id: 'arrange/lay-out-all', tool: undefined, key: 'L' },
] as const;

/** The tools, floating above the foot of the canvas: they belong to it. */
export function CanvasTools(): ReactNode {
  const app = useApp();
  const current = useStageState((state) => state.tool);
  return (
    <div className={styles.tools} role="toolbar" aria-label="Tools">
      {TOOLS.map(({ id, tool, key }) => {
        const action = actionById(id);
        if (action === undefined) return null;
        const title = titleOf(action, app.session.getState());
        return (
          <Fragment key={id}>
            {tool === undefined && <i className={styles.toolsSeparator} />}
            <Tip text={title} keys={key} side="top">
              <button
                type="button"
                className={styles.tool}
                aria-label={title}
                aria-pressed={tool === undefined ? undefined : tool === current}
                onClick={() => void action.run(app)}
              >
                <Icon of={action.icon} />
                <kbd>{key}</kbd>
              </button>
            </Tip>
          </Fragment>
        );
      })}
    </div>
  );
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
      <Tip text="Zoom to 100 %" keys="1" side="top">
        <button type="button" className={styles.percent} onClick={() => zoomToActual(session)}>
          {percent}%
        </button>
      </Tip>
      <button type="button" aria-label="Zoom in" onClick={() => zoomIn(session)}>
        <Icon of={Plus} size={14} />
      </button>
      <Tip text="Fit all" keys="Shift+1" side="top">
        <button type="button" aria-label="Fit all" onClick={() => fitAll(session)}>
          <Icon of={Maximize} size={14} />
        </button>
      </Tip>
    </fieldset>
  );
}
