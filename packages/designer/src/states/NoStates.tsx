import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { useApp } from '../shell/app-context.js';
import styles from './states.module.css';
import type { ChosenFile, DrawnMachine } from './use-machine.js';

/** Why there is nothing to draw, and what to do about it. */
export function NoStates(props: {
  readonly node: string;
  readonly machine: DrawnMachine;
  readonly onFile: (file: ChosenFile) => void;
}): ReactNode {
  const { node, machine, onFile } = props;
  const { ui, session, host } = useApp();
  const { found } = machine;
  const edit = () => {
    ui.patch({ dialog: undefined });
    session.update({ mode: 'design' });
    session.reveal({ node, property: 'Definition' });
  };
  const choose = async () => {
    const read = await host.openFile();
    if (read.ok) onFile(read.value);
    else if (read.failure.code !== 'cancelled') session.notify(read.failure.message);
  };
  return (
    <div className={styles.nothing}>
      <p>{why(machine)}</p>
      <Button kind="line" onClick={found.kind === 'file' ? () => void choose() : edit}>
        {found.kind === 'file' ? 'Choose the file…' : 'Edit the definition'}
      </Button>
    </div>
  );
}

function why({ found, graph, fileProblem }: DrawnMachine): string {
  switch (found.kind) {
    case 'file':
      return `Its states are in another file. ${fileProblem ?? found.path}`;
    case 'unreadable':
      return `The definition cannot be read. ${found.problem}`;
    case 'elsewhere':
      return 'The design does not hold its states: they lie in a bucket, or it is part of another stack.';
    case 'states':
      return graph?.faults.join(' ') ?? 'The definition has no States.';
  }
}
