import type { GraphView, NodeView, Verdict, WireKind } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { WIRE_KINDS, WIRE_WORDS } from '../shell/counts.js';
import { useSession } from '../state/session-context.js';
import type { WireGesture } from '../state/session-state.js';
import styles from './inspector.module.css';
import { WireSample } from './WireSample.js';

/** While a wire is drawn: what it can reach, and what refuses it, by reason. */
export function GestureLegend(props: { readonly gesture: WireGesture }): ReactNode {
  const { source, verdicts } = props.gesture;
  const graph = useSession((state) => state.graph);
  const { reached, refused } = useMemo(() => groups(graph, verdicts), [graph, verdicts]);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headText}>
          <p className={styles.sub}>New wire from</p>
          <h2 className={styles.name}>{graph.node(source)?.name}</h2>
        </div>
      </header>
      <section className={styles.section} aria-label="Can reach">
        <h3 className={styles.heading}>
          <span>Can reach</span>
          <span className={styles.count}>&ensp;{reached.length}</span>
        </h3>
        <ul className={styles.list}>
          {reached.map(({ node, kind }) => (
            <li key={node.id}>
              <ServiceIcon service={node.service.id} />
              <span className={styles.ellipsis}>{node.name}</span>
              <span className={styles.value}>{WIRE_WORDS[kind].toLowerCase()}</span>
              <WireSample kind={kind} width={22} />
            </li>
          ))}
        </ul>
        {reached.length === 0 && (
          <p className={styles.prose}>
            Nothing that is drawn. Drop on the canvas to add what may follow.
          </p>
        )}
      </section>
      {[...refused].map(([reason, nodes]) => (
        <section key={reason} className={styles.section} aria-label={`Refused: ${reason}`}>
          <h3 className={styles.reason}>
            <span>Refused: {reason}</span>
            <span className={styles.count}>&ensp;{nodes.length}</span>
          </h3>
          {nodes.length > 4 ? (
            <p className={styles.prose}>{nodes.map(({ name }) => name).join(', ')}</p>
          ) : (
            <ul className={styles.list}>
              {nodes.map((node) => (
                <li key={node.id}>
                  <ServiceIcon service={node.service.id} />
                  <span className={styles.ellipsis}>{node.name}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

interface Groups {
  readonly reached: readonly { readonly node: NodeView; readonly kind: WireKind }[];
  readonly refused: ReadonlyMap<string, readonly NodeView[]>;
}

function groups(graph: GraphView, verdicts: ReadonlyMap<string, Verdict>): Groups {
  const reached: { node: NodeView; kind: WireKind }[] = [];
  const refused = new Map<string, readonly NodeView[]>();
  for (const [id, verdict] of verdicts) {
    const node = graph.node(id);
    if (node === undefined) continue;
    if (verdict.kind === 'allowed') {
      reached.push({ node, kind: verdict.meanings[0]?.kind ?? 'data' });
    } else {
      const reason = verdict.reason.charAt(0).toLowerCase() + verdict.reason.slice(1);
      refused.set(reason, [...(refused.get(reason) ?? []), node]);
    }
  }
  return {
    reached: reached.toSorted((a, b) => WIRE_KINDS.indexOf(a.kind) - WIRE_KINDS.indexOf(b.kind)),
    refused: new Map([...refused].toSorted(([, a], [, b]) => a.length - b.length)),
  };
}
