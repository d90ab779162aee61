import type { StateGraph, StateNode } from '@archivolt/model';
import type { StateDrawing } from '@archivolt/render';
import { CircleAlert } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Dialog } from '../controls/Dialog.js';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { useApp } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import { NoStates } from './NoStates.js';
import { shownMachine } from './shown-machine.js';
import { StateCanvas } from './StateCanvas.js';
import { StateDetail } from './StateDetail.js';
import { StateList } from './StateList.js';
import { stateRows } from './state-rows.js';
import styles from './states.module.css';
import { MOST_DRAWN, useMachine, type ChosenFile, type DrawnMachine } from './use-machine.js';

/** The states of the state machine that is selected: drawn, and in words. */
export function StatesDialog(): ReactNode {
  const { ui } = useApp();
  const node = useSession(shownMachine);
  const close = () => ui.patch({ dialog: undefined });
  return node === undefined ? null : <Machine node={node} onClose={close} />;
}

function Machine(props: { readonly node: string; readonly onClose: () => void }): ReactNode {
  const { node, onClose } = props;
  const name = useSession(({ document }) => document.nodes[node]?.name ?? '');
  const [file, setFile] = useState<ChosenFile>();
  const now = useMachine(node, file);
  return (
    <Dialog title={`States of ${name}`} isOpen width={1360} onClose={onClose}>
      <div className={styles.room}>
        {now.is === 'coming' && <output className={styles.wait}>Reading the states…</output>}
        {now.is === 'failed' && (
          <p className={styles.wait}>The states could not be drawn: {now.message}</p>
        )}
        {now.is === 'there' &&
          (now.machine.graph === undefined || now.machine.graph.nodes.length === 0 ? (
            <NoStates node={node} machine={now.machine} onFile={setFile} />
          ) : (
            <States node={node} machine={now.machine} graph={now.machine.graph} name={name} />
          ))}
      </div>
    </Dialog>
  );
}

function States(props: {
  readonly node: string;
  readonly machine: DrawnMachine;
  readonly graph: StateGraph;
  readonly name: string;
}): ReactNode {
  const { node, machine, graph, name } = props;
  const [chosen, choose] = useState<string>();
  const rows = useMemo(() => stateRows(graph), [graph]);
  const state = rows.find((row) => row.node.id === chosen)?.node;
  return (
    <>
      <Drawing
        label={`Drawing of the states of ${name}`}
        drawing={machine.drawing}
        count={rows.filter(isState).length}
        chosen={chosen}
        onChoose={choose}
      />
      <aside className={styles.side}>
        <Summary machine={machine} graph={graph} count={rows.filter(isState).length} />
        <StateList rows={rows} chosen={chosen} onChoose={choose} />
        {state !== undefined && <StateDetail key={state.id} machine={node} state={state} />}
      </aside>
    </>
  );
}

function Drawing(props: {
  readonly label: string;
  readonly drawing: StateDrawing | undefined;
  readonly count: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { drawing, count, ...rest } = props;
  if (drawing === undefined) return <output className={styles.wait}>Drawing the states…</output>;
  if (drawing.states.length > 0) return <StateCanvas {...rest} drawing={drawing} />;
  return (
    <p className={styles.wait}>
      This machine has {count} states. Up to {MOST_DRAWN} are drawn; beyond that there is the list
      alone, which has them all.
    </p>
  );
}

function isState({ node }: { readonly node: StateNode }): boolean {
  return node.type !== 'Branch' && node.type !== 'Missing';
}

function Summary(props: {
  readonly machine: DrawnMachine;
  readonly graph: StateGraph;
  readonly count: number;
}): ReactNode {
  const { machine, graph, count } = props;
  const { found } = machine;
  const faulty = graph.nodes.filter(({ faults, type }) => faults.length > 0 && type !== 'Missing');
  const faults = faulty.length + graph.faults.length;
  return (
    <header className={styles.summary}>
      <p>
        {countOf(count, 'state')}
        {faults > 0 && <b> · {countOf(faults, 'problem')}</b>}
      </p>
      {found.kind === 'states' && found.isMade && (
        <p>An export makes them of the wires, in their order.</p>
      )}
      {graph.faults.map((fault) => (
        <p key={fault} className={styles.wrong}>
          <Icon of={CircleAlert} size={14} />
          {fault}
        </p>
      ))}
    </header>
  );
}
