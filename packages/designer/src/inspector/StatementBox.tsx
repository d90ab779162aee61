import type { GrantEffect, GraphView, PermitEffect, Value } from '@archivolt/model';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useHost } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import { expressionWords, valueText } from './expressions.js';
import { Fold } from './Fold.js';
import { SCROLLS } from '../controls/scrolls.js';
import styles from './inspector.module.css';

/** The IAM statements of a wire, as they will stand in the template. */
export function StatementBox(props: {
  readonly grants: readonly GrantEffect[];
  readonly permits?: readonly PermitEffect[];
}): ReactNode {
  const { permits = [] } = props;
  const grants = mergedGrants(props.grants);
  const host = useHost();
  const graph = useSession((state) => state.graph);
  const lines = [
    ...grants.flatMap((grant) => statementLines(grant, graph)),
    ...permits.flatMap((permit) => permitLines(permit, graph)),
  ].map((line, place) => ({ ...line, place }));
  const copy = (
    <Button
      isIcon
      isSmall
      aria-label="Copy the statement"
      onClick={() => void host.clipboard.writeText(lines.map(lineText).join('\n'))}
    >
      <Icon of={Copy} size={14} />
    </Button>
  );
  return (
    <Fold
      title={grants.length + permits.length === 1 ? 'Statement' : 'Statements'}
      memory="wire/Statement"
      action={copy}
    >
      <div className={styles.codeBox} data-selectable="" {...SCROLLS}>
        {lines.map((line) => (
          <div key={line.place}>
            {line.indent}
            {line.key !== undefined && <span className={styles.k}>{line.key}</span>}
            {line.key !== undefined && ': '}
            {line.tag !== undefined && <span className={styles.g}>{line.tag} </span>}
            {line.text !== undefined && (
              <span className={line.tag === undefined ? styles.s : undefined}>{line.text}</span>
            )}
          </div>
        ))}
      </div>
    </Fold>
  );
}

/** One statement for what is granted on the same resources, as the template will have it. */
export function mergedGrants(grants: readonly GrantEffect[]): readonly GrantEffect[] {
  const merged = new Map<string, GrantEffect>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.to, grant.resources, grant.condition]);
    const actions = [...(merged.get(key)?.actions ?? []), ...grant.actions];
    merged.set(key, { ...grant, actions: [...new Set(actions)].toSorted() });
  }
  return [...merged.values()];
}

interface Line {
  readonly indent: string;
  readonly key?: string;
  readonly tag?: string;
  readonly text?: string;
}

export function statementLines(grant: GrantEffect, graph: GraphView): readonly Line[] {
  return [
    { indent: '- ', key: 'Effect', text: 'Allow' },
    { indent: '  ', key: 'Action' },
    ...grant.actions.map((text) => ({ indent: '    - ', text })),
    { indent: '  ', key: 'Resource' },
    ...grant.resources.map((value) => ({ indent: '    - ', ...valueLine(value, graph) })),
    ...(grant.condition === undefined
      ? []
      : [{ indent: '  ', key: 'Condition', text: valueText(grant.condition) }]),
    ...(grant.wildcard === undefined ? [] : [{ indent: '  # ', text: grant.wildcard }]),
  ];
}

/** What the resource's own policy says: which service is let in, and from where. */
function permitLines(permit: PermitEffect, graph: GraphView): readonly Line[] {
  const { service, actions, sourceArn, sourceAccount } = permit;
  const { $ref, part } = permit.on;
  const resources: readonly Value[] = permit.resources ?? [
    part === undefined ? { $ref } : { $ref, part },
  ];
  return [
    { indent: '- ', key: 'Effect', text: 'Allow' },
    { indent: '  ', key: 'Principal', text: service },
    { indent: '  ', key: 'Action' },
    ...actions.map((text) => ({ indent: '    - ', text })),
    { indent: '  ', key: 'Resource' },
    ...resources.map((value) => ({ indent: '    - ', ...valueLine(value, graph) })),
    ...(sourceArn === undefined && sourceAccount !== true
      ? []
      : [{ indent: '  ', key: 'Condition' }]),
    ...(sourceArn === undefined
      ? []
      : [{ indent: '    ', key: 'aws:SourceArn', ...valueLine(sourceArn, graph) }]),
    ...(sourceAccount === true
      ? [{ indent: '    ', key: 'aws:SourceAccount', tag: '!Ref', text: 'AWS::AccountId' }]
      : []),
  ];
}

function valueLine(value: Value, graph: GraphView): Pick<Line, 'tag' | 'text'> {
  const words = expressionWords(value, graph);
  return words === undefined
    ? { text: valueText(value) }
    : { tag: `!${words.fn}`, text: words.name };
}

export function lineText({ indent, key, tag, text }: Line): string {
  return [indent + (key === undefined ? '' : `${key}:`), tag, text]
    .filter((it) => it !== undefined && it !== '')
    .join(key === undefined && tag === undefined ? '' : ' ');
}
