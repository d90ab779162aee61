import { ChevronDown, Redo2, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { fileMenu } from '../actions/menus.js';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Segments } from '../controls/Segments.js';
import { Tip } from '../controls/Tip.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import type { ViewMode } from '../state/session-state.js';
import { ActionMenu } from './ActionMenu.js';
import { ActionKeys, ActionTip } from './ActionTip.js';
import { useHost } from './app-context.js';
import { EnvironmentChooser } from './EnvironmentChooser.js';
import { Logo } from './Logo.js';
import styles from './shell.module.css';
import { useRun } from './use-actions.js';

const MODES: readonly { readonly value: ViewMode; readonly title: string }[] = [
  { value: 'design', title: 'Design' },
  { value: 'split', title: 'Split' },
  { value: 'code', title: 'Code' },
];

export function TopBar(): ReactNode {
  const run = useRun();
  const session = useSessionHandle();
  const host = useHost();
  const mode = useSession((state) => state.mode);
  const isInset = host.kind === 'desktop' && host.platform === 'mac';
  return (
    <header className={styles.top} data-screen-part="" data-inset={isInset ? '' : undefined}>
      <Tip text="Start page">
        <button
          type="button"
          className={styles.logoButton}
          aria-label="Start page"
          onClick={() => run('file/close-design')}
        >
          <Logo />
        </button>
      </Tip>
      <FileName />
      <div className={styles.grow} />
      <EnvironmentChooser />
      <History />
      <Segments
        label="View"
        value={mode}
        options={MODES}
        onChange={(value) =>
          session.update({ mode: MODES.find((it) => it.value === value)?.value ?? 'design' })
        }
      />
      <button
        type="button"
        className={styles.find}
        aria-label="Search or run"
        onClick={() => run('view/open-command-palette')}
      >
        <Icon of={Search} size={14} />
        <span>Search or run</span>
        <ActionKeys action="view/open-command-palette" />
      </button>
      <ActionTip text="Export as SAM, CloudFormation or CDK" action="file/export-project">
        <Button kind="primary" onClick={() => run('file/export-project')}>
          Export
        </Button>
      </ActionTip>
    </header>
  );
}

function FileName(): ReactNode {
  const file = useSession((state) => state.file);
  const dot = file.name.lastIndexOf('.');
  const stem = dot > 0 ? file.name.slice(0, dot) : file.name;
  return (
    <>
      <h1 className={styles.file} title={file.name}>
        {stem}
        <span>{file.name.slice(stem.length)}</span>
      </h1>
      {file.isDirty && <i className={styles.dirty} title="Not saved" />}
      <ActionMenu plan={fileMenu}>
        <Button isIcon isSmall className={styles.fileMenu ?? ''} aria-label="File menu">
          <Icon of={ChevronDown} size={14} />
        </Button>
      </ActionMenu>
    </>
  );
}

function History(): ReactNode {
  const run = useRun();
  const undoLabel = useSession((state) => state.undoLabel);
  const redoLabel = useSession((state) => state.redoLabel);
  return (
    <>
      <ActionTip
        text={undoLabel === undefined ? 'Nothing to undo' : `Undo: ${undoLabel}`}
        action="edit/undo-edit"
      >
        <Button
          isIcon
          aria-label="Undo"
          aria-disabled={undoLabel === undefined}
          data-off={undoLabel === undefined ? '' : undefined}
          onClick={() => run('edit/undo-edit')}
        >
          <Icon of={Undo2} />
        </Button>
      </ActionTip>
      <ActionTip
        text={redoLabel === undefined ? 'Nothing to redo' : `Redo: ${redoLabel}`}
        action="edit/redo-edit"
      >
        <Button
          isIcon
          aria-label="Redo"
          aria-disabled={redoLabel === undefined}
          data-off={redoLabel === undefined ? '' : undefined}
          onClick={() => run('edit/redo-edit')}
        >
          <Icon of={Redo2} />
        </Button>
      </ActionTip>
    </>
  );
}
