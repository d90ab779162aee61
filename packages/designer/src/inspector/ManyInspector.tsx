import type { Diagnostic, NodeView, WireView } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { countOf } from '../controls/words.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ArrangeRow } from './ArrangeRow.js';
import { Field } from './fields/Field.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';
import { NodeLinks } from './NodeLinks.js';
import { OwnerProvider, type FieldOwner } from './owner.js';
import { sectionsOf } from './sections.js';
import { useRegistry } from './use-registry.js';

/** Several selected: what they are, and the fields they share when they are of one kind. */
export function ManyInspector(props: {
  readonly nodes: readonly NodeView[];
  readonly wires: readonly WireView[];
}): ReactNode {
  const { nodes, wires } = props;
  const parts = [
    nodes.length > 0 && countOf(nodes.length, 'node'),
    wires.length > 0 && countOf(wires.length, 'wire'),
  ];
  const isOneKind = new Set(nodes.map(({ type }) => type)).size === 1;
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headText}>
          <h2 className={styles.name}>{parts.filter(Boolean).join(', ')}</h2>
          <p className={styles.sub}>{isOneKind ? nodes[0]?.service.title : 'Of several kinds'}</p>
        </div>
      </header>
      {nodes.length > 1 && <ArrangeRow />}
      {isOneKind && <SharedFields nodes={nodes} />}
      <Fold title="Selected" memory="many/Selected" count={nodes.length + wires.length}>
        <NodeLinks nodes={nodes} />
      </Fold>
    </>
  );
}

function concerning(
  nodes: readonly NodeView[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return diagnostics.filter(({ at }) => at.node !== undefined && ids.has(at.node));
}

function SharedFields({ nodes }: { readonly nodes: readonly NodeView[] }): ReactNode {
  const session = useSessionHandle();
  const diagnostics = useSession((state) => state.diagnostics);
  const [first] = nodes;
  const type = first?.type ?? '';
  const registry = useRegistry([type]);
  const owner: FieldOwner = useMemo(
    () => ({
      key: nodes[0]?.service.id ?? '',
      identity: nodes.map(({ id }) => id).join(' '),
      views: nodes,
      prefix: '',
      type,
      registry,
      diagnostics: concerning(nodes, diagnostics),
      session,
    }),
    [nodes, type, registry, diagnostics, session],
  );
  const sections = sectionsOf({
    annotations: first?.service.annotate ?? {},
    type,
    registry,
    properties: {},
  });
  return (
    <OwnerProvider owner={owner} key={owner.identity}>
      {sections.map(({ title, fields, isQuiet }) => (
        <Fold
          key={title}
          title={title}
          memory={`${owner.key}/${title}`}
          isQuiet={isQuiet}
          count={isQuiet ? fields.length : undefined}
        >
          <div className={styles.rows}>
            {fields.map((spec) => (
              <Field key={String(spec.path)} spec={spec} />
            ))}
          </div>
        </Fold>
      ))}
    </OwnerProvider>
  );
}
