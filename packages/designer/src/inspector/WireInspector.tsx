import { catalog, isExpression, type WireView } from '@archivolt/model';
import { Check } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { CitationLink } from '../controls/CitationLink.js';
import { Icon } from '../controls/Icon.js';
import { Picker } from '../controls/Picker.js';
import { pathText } from '../problems/steps.js';
import { kindOfWire } from '../shell/counts.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ACCESS_PATH, ACTIONS_PATH } from './access.js';
import { EndsHead } from './EndsHead.js';
import { EnvironmentOfWire } from './EnvironmentOfWire.js';
import type { FieldSpec } from './field-spec.js';
import { AccessLevel, ActionChecks } from './fields/AccessFields.js';
import { Field } from './fields/Field.js';
import { Fold } from './Fold.js';
import { wireMakes } from './grants.js';
import styles from './inspector.module.css';
import { OwnerProvider, type FieldOwner } from './owner.js';
import { ProblemNote } from './ProblemNote.js';
import { sectionsOf } from './sections.js';
import { StatementBox } from './StatementBox.js';
import { annotationsOf } from './wire-annotations.js';

/** A wire: what it means, what it carries, and what it lets its source do. */
export function WireInspector(props: { readonly wire: WireView }): ReactNode {
  const { wire } = props;
  const graph = useSession((state) => state.graph);
  const owner = useWireOwner(wire);
  const makes = useMemo(() => wireMakes(wire, graph), [wire, graph]);
  const granted = [...new Set(makes.grants.flatMap(({ actions }) => actions))];
  const loose = owner.diagnostics.filter(({ at }) => at.property === undefined);
  const sections = sectionsOf({
    annotations: annotationsOf(wire),
    type: undefined,
    registry: undefined,
    properties: wire.record.properties ?? {},
  });
  return (
    <OwnerProvider owner={owner}>
      <EndsHead
        from={wire.source}
        to={wire.target}
        kind={kindOfWire(wire)}
        verb={wire.connection.verb}
      />
      {loose.length > 0 && (
        <section className={styles.section} aria-label="Problems of this wire">
          {loose.map((problem) => (
            <ProblemNote key={`${problem.rule} ${problem.message}`} problem={problem} />
          ))}
        </section>
      )}
      <Meaning wire={wire} />
      {sections.map(({ title, fields }) => (
        <Fold
          key={title}
          title={title === 'Properties' ? wire.connection.title : title}
          memory={`${wire.connection.id}/${title}`}
        >
          <div className={styles.rows}>
            {fields.map((spec) => (
              <Field
                key={String(spec.path)}
                spec={spec}
                control={accessControl(wire, spec, granted)}
              />
            ))}
          </div>
        </Fold>
      ))}
      {wire.annotation(ACTIONS_PATH) === undefined && <Actions actions={granted} />}
      {makes.environment.length > 0 && <EnvironmentOfWire environment={makes.environment} />}
      {makes.grants.length + makes.permits.length > 0 && (
        <StatementBox grants={makes.grants} permits={makes.permits} />
      )}
      {makes.sets.length > 0 && (
        <Fold title="Sets" memory="wire/Sets" count={makes.sets.length} isQuiet>
          <ul className={styles.list}>
            {makes.sets.map((text) => (
              <li key={text} title={text}>
                <span className={`${styles.mono} ${styles.ellipsis}`}>{text}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {makes.resources.length > 0 && (
        <Fold title="Also makes" memory="wire/Also makes" count={makes.resources.length}>
          <ul className={styles.list}>
            {makes.resources.map(({ name, type }) => (
              <li key={name}>
                <span className={`${styles.mono} ${styles.ellipsis}`}>
                  {type.replace('AWS::', '')}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <section className={styles.section}>
        <CitationLink citation={wire.connection.cite} />
      </section>
    </OwnerProvider>
  );
}

/** Fields of access have controls of their own; an expression keeps its chip. */
function accessControl(wire: WireView, spec: FieldSpec, granted: readonly string[]): ReactNode {
  const path = pathText(spec.path);
  if (isExpression(wire.value(path)) || wire.target.can('grantable') === undefined)
    return undefined;
  if (path === ACCESS_PATH) return <AccessLevel spec={spec} wire={wire} granted={granted} />;
  if (path === ACTIONS_PATH) return <ActionChecks wire={wire} granted={granted} />;
  return undefined;
}

function useWireOwner(wire: WireView): FieldOwner {
  const session = useSessionHandle();
  const diagnostics = useSession((state) => state.diagnostics);
  return useMemo(
    () => ({
      key: wire.connection.id,
      identity: wire.id,
      views: [wire],
      prefix: '',
      type: '',
      registry: undefined,
      diagnostics: diagnostics.filter(({ at }) => at.edge === wire.id),
      session,
    }),
    [wire, diagnostics, session],
  );
}

/** Where two services may meet in several ways, which one is meant. */
function Meaning({ wire }: { readonly wire: WireView }): ReactNode {
  const session = useSessionHandle();
  const meanings = catalog.meanings(wire.source.service.id, wire.target.service.id);
  if (meanings.length < 2) return null;
  const choose = (connection: string) =>
    session.edit({ edit: 'edge.reconnect', args: { edgeId: wire.id, connection } });
  return (
    <section className={styles.section} aria-label="Meaning">
      <div className={styles.row}>
        <span className={styles.label}>Meaning</span>
        <Picker
          label="Meaning"
          value={wire.connection.id}
          options={meanings.map(({ id, title }) => ({ value: id, title }))}
          onChange={choose}
        />
      </div>
    </section>
  );
}

function Actions({ actions }: { readonly actions: readonly string[] }): ReactNode {
  if (actions.length === 0) return null;
  const services = new Set(actions.map((action) => action.split(':')[0]));
  return (
    <Fold title="Actions" memory="wire/Actions" count={actions.length}>
      <ul className={styles.actions}>
        {actions.map((action) => (
          <li key={action} className={styles.mono} title={action}>
            <Icon of={Check} size={12} />
            <span>{services.size === 1 ? action.slice(action.indexOf(':') + 1) : action}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
