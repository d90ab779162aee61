import { CircleHelp, FileCode2, FolderOpen, Plus, Search, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import { Logo } from '../shell/Logo.js';
import { ExampleCard } from './ExampleCard.js';
import { architectures, starters, type Example } from './examples.js';
import { Recents } from './Recents.js';
import { useStartDoor } from './start-door.js';
import styles from './start.module.css';

export function StartPage(): ReactNode {
  const { run } = useStartDoor();
  useStartKeys();
  return (
    <div className={styles.start}>
      <header className={styles.top}>
        <Logo />
        <b>Archivolt</b>
        <i />
        <button
          type="button"
          className={styles.find}
          onClick={() => run('view/open-command-palette')}
        >
          <Icon of={Search} size={14} />
          <span>Search commands</span>
          <Kbd keys="Mod+K" />
        </button>
        <Button isIcon aria-label="Keyboard shortcuts" onClick={() => run('view/show-shortcuts')}>
          <Icon of={CircleHelp} />
        </Button>
      </header>
      <main className={styles.wrap}>
        <h1>Draw what AWS will accept</h1>
        <p className={styles.sub}>
          Designs stay on this computer, as .arch files that diff and merge in git.
        </p>
        <div className={styles.acts}>
          <Act
            icon={Plus}
            kind="ink"
            title="New design"
            says="Empty canvas"
            keys="N"
            onClick={() => run('file/new-design')}
          />
          <Act
            icon={FolderOpen}
            title="Open"
            says="A .arch file"
            keys="O"
            onClick={() => run('file/open-file')}
          />
          <DropAct />
        </div>
        <Recents />
        <Examples title="New from template" of={starters} />
        <Examples title="Reference architectures" of={architectures} />
      </main>
    </div>
  );
}

/** On this page single letters do it: nothing is typed here. */
function useStartKeys(): void {
  const { run } = useStartDoor();
  useEffect(() => {
    const keys: Readonly<Record<string, string>> = {
      n: 'file/new-design',
      o: 'file/open-file',
      i: 'file/open-file',
    };
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof Element && target.closest('input, textarea, [role=dialog]') !== null;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
      const action = keys[event.key.toLowerCase()];
      if (!isPlain || action === undefined) return;
      event.preventDefault(); // else the editor, there by now, takes the same key for a tool
      run(action);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [run]);
}

function Act(props: {
  readonly icon: LucideIcon;
  readonly kind?: 'ink';
  readonly title: string;
  readonly says: string;
  readonly keys: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button type="button" className={styles.act} data-kind={props.kind} onClick={props.onClick}>
      <Icon of={props.icon} />
      <span>
        <b>{props.title}</b>
        <span>{props.says}</span>
      </span>
      <Kbd keys={props.keys} />
    </button>
  );
}

function DropAct(): ReactNode {
  const { run, openFile } = useStartDoor();
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    void file
      .arrayBuffer()
      .then((buffer) => openFile({ name: file.name, bytes: new Uint8Array(buffer) }));
  };
  return (
    <button
      type="button"
      className={styles.act}
      data-kind="drop"
      data-over={isOver ? '' : undefined}
      onClick={() => run('file/open-file')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Icon of={FileCode2} />
      <span>
        <b>Open a SAM, CloudFormation or Composer template</b>
        <span>Drop a file here, or choose one. Groups and comments are kept.</span>
      </span>
      <Kbd keys="I" />
    </button>
  );
}

function Examples(props: { readonly title: string; readonly of: readonly Example[] }): ReactNode {
  if (props.of.length === 0) return null;
  return (
    <>
      <h2>{props.title}</h2>
      <div className={styles.examples} data-large={props.of.length <= 8 ? '' : undefined}>
        {props.of.map((example) => (
          <ExampleCard key={example.file} example={example} />
        ))}
      </div>
    </>
  );
}
