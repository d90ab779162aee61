import { Copy, Download, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Tip } from '../controls/Tip.js';
import { ActionTip } from '../shell/ActionTip.js';
import { useApp } from '../shell/app-context.js';
import { useRun } from '../shell/use-actions.js';
import { useSessionHandle } from '../state/session-context.js';

/** What can be done with the file that is shown. */
export function CodeActions(props: { readonly text: () => string }): ReactNode {
  const { host } = useApp();
  const session = useSessionHandle();
  const run = useRun();
  return (
    <>
      <Tip text="Copy the file">
        <Button
          isIcon
          aria-label="Copy the file"
          onClick={() => {
            const text = props.text();
            if (text !== '') void host.clipboard.writeText(text);
          }}
        >
          <Icon of={Copy} />
        </Button>
      </Tip>
      <ActionTip text="Export" action="file/export-project">
        <Button isIcon aria-label="Export the project" onClick={() => run('file/export-project')}>
          <Icon of={Download} />
        </Button>
      </ActionTip>
      <ActionTip text="Close the code" action="view/show-design">
        <Button
          isIcon
          aria-label="Close the code"
          onClick={() => session.update({ mode: 'design' })}
        >
          <Icon of={X} />
        </Button>
      </ActionTip>
    </>
  );
}
