import type { GraphView, NodeView } from '@archivolt/model';
import { useMemo, useState, type ReactNode } from 'react';
import { CircleAlert, Search, TriangleAlert } from 'lucide-react';
import { Icon } from '../controls/Icon.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './palette.module.css';

/** What is drawn: nodes by name, those in a VPC below it. */
export function Outline(): ReactNode {
  const graph = useSession((state) => state.graph);
  const [query, setQuery] = useState('');
  const groups = useMemo(() => outlineGroups(graph, query.trim().toLowerCase()), [graph, query]);
  return (
    <>
      <div className={styles.search}>
        <Icon of={Search} size={14} />
        <input
          aria-label="Find a node"
          placeholder="Find a node"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className={styles.list}>
        {groups.map(({ title, nodes }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {nodes.map((node) => (
                <li key={node.id}>
                  <OutlineRow node={node} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && (
          <p className={styles.none}>
            {query === '' ? 'Nothing is drawn yet.' : 'No node is called that.'}
          </p>
        )}
      </div>
    </>
  );
}

function OutlineRow(props: { readonly node: NodeView }): ReactNode {
  const { id, name, service } = props.node;
  const session = useSessionHandle();
  const isSelected = useSession((state) => state.selection.has(id));
  const worst = useSession((state) => state.diagnostics.find((it) => it.at.node === id)?.severity);
  return (
    <button
      type="button"
      className={styles.row}
      data-selected={isSelected ? '' : undefined}
      aria-pressed={isSelected}
      onClick={() => session.reveal({ node: id })}
    >
      <ServiceIcon service={service.id} />
      <span>{name}</span>
      {(worst === 'error' || worst === 'warning') && (
        <span className={styles.mark} data-tone={worst}>
          <Icon of={worst === 'error' ? CircleAlert : TriangleAlert} size={14} />
        </span>
      )}
    </button>
  );
}

interface OutlineGroup {
  readonly title: string;
  readonly nodes: readonly NodeView[];
}

function outlineGroups(graph: GraphView, query: string): readonly OutlineGroup[] {
  const groups = new Map<string, NodeView[]>();
  const sorted = graph.nodes().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const node of sorted) {
    if (!`${node.name} ${node.service.title}`.toLowerCase().includes(query)) continue;
    const title = node.vpc()?.name ?? 'In no VPC';
    groups.set(title, [...(groups.get(title) ?? []), node]);
  }
  return [...groups].map(([title, nodes]) => ({ title, nodes }));
}
