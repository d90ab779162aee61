import type { GrantEffect, GraphView, Value } from '@archivolt/model';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useHost } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import { expressionWords, valueText } from './expressions.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';

/** The IAM statements of a wire, as they will stand in the template. */
export function StatementBox(props: { readonly grants: readonly GrantEffect[] }): ReactNode {
  const grants = mergedGrants(props.grants);
  const host = useHost();
  const graph = useSession((state) => state.graph);
  const lines = grants
    .flatMap((grant) => statementLines(grant, graph))
    .map((line, place) => ({ ...line, place }));
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
      title={grants.length === 1 ? 'Statement' : 'Statements'}
      memory="wire/Statement"
      action={copy}
    >
      <div className={styles.codeBox} data-selectable="">
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
