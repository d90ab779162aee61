import type { NodeView } from '@archivolt/model';
import { Ellipsis, RefreshCw } from 'lucide-react';
import { Fragment, useMemo, type ReactNode } from 'react';
import { nodeMenu } from '../actions/menus.js';
import { Button } from '../controls/Button.js';
import { CitationLink } from '../controls/CitationLink.js';
import { Icon } from '../controls/Icon.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { replacementWords } from '../problems/replacement-words.js';
import { ActionMenu } from '../shell/ActionMenu.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { AttributesSection } from './AttributesSection.js';
import { EnvironmentFoot } from './EnvironmentFoot.js';
import { Field } from './fields/Field.js';
import { Fold } from './Fold.js';
import { givenTo } from './given.js';
import styles from './inspector.module.css';
import { NameField } from './NameField.js';
import { OwnerProvider, type FieldOwner } from './owner.js';
import { PartSections } from './PartSections.js';
import { PlacementField } from './PlacementField.js';
import { ProblemNote } from './ProblemNote.js';
import { sectionsOf, type Section } from './sections.js';
import { useRegistry } from './use-registry.js';
import { StatesFoot } from './StatesFoot.js';
import { WhereSection } from './WhereSection.js';

const PLACEMENT = 'Placement';

export function NodeInspector(props: { readonly node: NodeView }): ReactNode {
  const { node } = props;
  const owner = useNodeOwner(node);
  const sections = useMemo(() => nodeSections(node, owner), [node, owner]);
  const loose = owner.diagnostics.filter(({ at }) => at.property === undefined);
  return (
    <OwnerProvider owner={owner}>
      <Head node={node} />
      {loose.length > 0 && (
        <section className={styles.section} aria-label={`Problems of ${node.name}`}>
          {loose.map((problem) => (
            <ProblemNote key={`${problem.rule} ${problem.message}`} problem={problem} />
          ))}
        </section>
      )}
      <ReplacementNotes node={node.id} />
      {sections.map((section) => (
        <NodeSection key={section.title} section={section} node={node} />
      ))}
      <PartSections node={node} registry={owner.registry} />
      <WhereSection node={node} />
      <AttributesSection node={node} />
      <Guidance node={node} />
    </OwnerProvider>
  );
}

/** What deploying the design would make anew, against what the file has. */
function ReplacementNotes({ node }: { readonly node: string }): ReactNode {
  const all = useSession((state) => state.replacements);
  const own = all.filter((it) => it.node === node);
  if (own.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Replaced when deployed">
      {own.map((it) => (
        <div
          key={it.part ?? ''}
          className={styles.note}
          data-severity={it.isStateful ? 'warning' : 'info'}
        >
          <Icon of={RefreshCw} />
          <div>{replacementWords(it)}</div>
        </div>
      ))}
    </section>
  );
}

function useNodeOwner(node: NodeView): FieldOwner {
  const session = useSessionHandle();
  const diagnostics = useSession((state) => state.diagnostics);
  const graph = useSession((state) => state.graph);
  const parts = Object.values(node.service.parts ?? {}).map(({ type }) => type);
  const registry = useRegistry([node.type, ...parts]);
  return useMemo(
    () => ({
      key: node.service.id,
      identity: node.id,
      views: [node],
      prefix: '',
      type: node.type,
      registry,
      diagnostics: diagnostics.filter(({ at }) => at.node === node.id),
      session,
      given: givenTo(node, graph),
    }),
    [node, graph, registry, diagnostics, session],
  );
}

/** The definition's order, with placement after what one changes most and the rest at the end. */
function nodeSections(node: NodeView, owner: FieldOwner): readonly Section[] {
  const sections = sectionsOf({
    annotations: node.service.annotate,
    type: node.type,
    registry: owner.registry,
    properties: node.record.properties,
  });
  const isPlaced = node.can('placeable') !== undefined || node.can('container')?.of === 'subnet';
  const hasOwn = sections.some(({ title }) => title === PLACEMENT);
  return isPlaced && !hasOwn ? [{ title: PLACEMENT, fields: [] }, ...sections] : sections;
}

function NodeSection(props: { readonly section: Section; readonly node: NodeView }): ReactNode {
  const { title, fields, isQuiet } = props.section;
  const { node } = props;
  const variables = node.can('principal')?.environment;
  const definition = node.can('states')?.definition;
  return (
    <Fold
      title={title}
      memory={`${node.service.id}/${title}`}
      isQuiet={isQuiet}
      count={isQuiet ? fields.length : undefined}
    >
      <div className={styles.rows}>
        {title === PLACEMENT && <PlacementField node={node} />}
        {fields.map((spec) => (
          <Fragment key={String(spec.path)}>
            <Field spec={spec} />
            {spec.path === variables && <EnvironmentFoot node={node} variables={variables} />}
            {spec.path === definition && <StatesFoot />}
          </Fragment>
        ))}
      </div>
    </Fold>
  );
}

function Head(props: { readonly node: NodeView }): ReactNode {
  const { node } = props;
  const session = useSessionHandle();
  return (
    <header className={styles.head}>
      <ServiceIcon service={node.service.id} size={28} />
      <div className={styles.headText}>
        <NameField
          name={node.name}
          rename={(name) => session.edit({ edit: 'node.rename', args: { nodeId: node.id, name } })}
        />
        <p className={styles.sub} title={node.type}>
          {node.service.type === undefined
            ? (node.record.type ?? node.service.title)
            : node.service.title}
        </p>
      </div>
      <ActionMenu plan={nodeMenu} align="end">
        <Button isIcon aria-label="Actions of this node">
          <Icon of={Ellipsis} />
        </Button>
      </ActionMenu>
    </header>
  );
}

function Guidance(props: { readonly node: NodeView }): ReactNode {
  const { service } = props.node;
  return (
    <Fold title="From AWS" memory={`${service.id}/From AWS`}>
      {(service.guidance ?? []).map(({ text, cite }) => (
        <div key={text} className={styles.guidance}>
          <p className={styles.prose}>{text}</p>
          <CitationLink citation={cite} />
        </div>
      ))}
      <div className={styles.guidance}>
        <p className={styles.prose}>{service.summary}</p>
        <CitationLink citation={service.cite} />
      </div>
    </Fold>
  );
}
