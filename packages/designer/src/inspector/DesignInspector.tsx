import { Check, KeyRound, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import { Picker } from '../controls/Picker.js';
import { Segments } from '../controls/Segments.js';
import { countOf } from '../controls/words.js';
import { WIRE_KINDS, WIRE_WORDS, wireCounts } from '../shell/counts.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { whenIdle } from '../state/when-idle.js';
import { Fold } from './Fold.js';
import { useDraft } from './fields/use-draft.js';
import { permissionSummary, type PermissionSummary } from './grants.js';
import styles from './inspector.module.css';
import { OutputsSection } from './OutputsSection.js';
import { ParametersSection } from './ParametersSection.js';
import { REGIONS } from './regions.js';
import { WireSample } from './WireSample.js';

/** Nothing selected: the design itself. */
export function DesignInspector(): ReactNode {
  const document = useSession((state) => state.document);
  const file = useSession((state) => state.file);
  const nodes = Object.keys(document.nodes).length;
  const wires = Object.keys(document.edges).length;
  const isNew = nodes === 0 && file.handle === undefined;
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headText}>
          <h2 className={styles.name}>{file.name.replace(/\.arch$/, '')}</h2>
          <p className={styles.sub}>
            {isNew ? 'Not saved yet' : `${countOf(nodes, 'node')}, ${countOf(wires, 'wire')}`}
          </p>
        </div>
      </header>
      <StackSection />
      <ParametersSection />
      <OutputsSection />
      <PermissionsSection />
      <WiresSection />
    </>
  );
}

function StackSection(): ReactNode {
  const session = useSessionHandle();
  const region = useSession((state) => state.document.stacks['main']?.region);
  const permissions = useSession((state) => state.document.settings?.permissions);
  const set = (path: string, value: string | undefined) =>
    session.edit({ edit: 'document.set', args: { path, value } });
  return (
    <Fold title="Stack" memory="design/Stack">
      <div className={styles.rows}>
        <div className={styles.row}>
          <span className={styles.label}>Region</span>
          <Picker
            label="Region"
            value={region}
            placeholder="Any region"
            options={REGIONS.map(({ value, note }) => ({ value, title: value, note }))}
            onChange={(value) => set('stacks.main.region', value)}
            onClear={() => set('stacks.main.region', undefined)}
          />
        </div>
        <div className={styles.row}>
          <span className={styles.label}>Permissions</span>
          <Segments
            label="Permissions"
            isFilling
            value={permissions ?? 'strict'}
            options={[
              { value: 'strict', title: 'Strict' },
              { value: 'idiomatic', title: 'Idiomatic' },
            ]}
            onChange={(value) => set('settings.permissions', value)}
          />
        </div>
        <Description />
        {permissions === 'idiomatic' && (
          <p className={styles.hint}>
            SAM’s own events are written; their managed policies allow more than the wires ask for.
          </p>
        )}
      </div>
    </Fold>
  );
}

function Description(): ReactNode {
  const session = useSessionHandle();
  const written = useSession((state) => state.document.description) ?? '';
  const draft = useDraft(written, (text) => {
    if (text !== written) {
      session.edit({
        edit: 'document.set',
        args: { path: 'description', value: text === '' ? undefined : text },
      });
    }
  });
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor="design-description">
        Description
      </label>
      <span className={controls.field}>
        <input
          id="design-description"
          placeholder="None"
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.settle}
        />
      </span>
    </div>
  );
}

function PermissionsSection(): ReactNode {
  const graph = useSession((state) => state.graph);
  const [summary, setSummary] = useState<PermissionSummary>();
  useEffect(
    // Of every wire, so not in the time of an edit.
    () => whenIdle(() => setSummary(permissionSummary(graph)), { after: 0, patience: 1000 }),
    [graph],
  );
  if (summary === undefined || summary.actions === 0) return null;
  const { actions, resources, wildcards } = summary;
  return (
    <Fold title="Permissions" label="Permissions of the design" memory="design/Permissions">
      <ul className={styles.list}>
        <li>
          <Icon of={KeyRound} size={14} />
          {countOf(actions, 'action')} on {countOf(resources, 'resource')}
        </li>
        <li>
          <Icon of={wildcards === 0 ? Check : TriangleAlert} size={14} />
          <span className={styles.prose}>
            {wildcards === 0
              ? 'No wildcards from wires'
              : `${countOf(wildcards, 'wildcard')} from wires`}
          </span>
        </li>
      </ul>
    </Fold>
  );
}

function WiresSection(): ReactNode {
  const graph = useSession((state) => state.graph);
  const counts = useMemo(() => wireCounts(graph), [graph]);
  if (counts.size === 0) return null;
  return (
    <Fold title="Wires" memory="design/Wires">
      <ul className={styles.list}>
        {WIRE_KINDS.map((kind) => (
          <li key={kind}>
            <WireSample kind={kind} />
            {WIRE_WORDS[kind]}
            <span className={styles.value}>{counts.get(kind) ?? 0}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
