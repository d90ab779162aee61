import type { TextPlace } from '@archivolt/importers';
import {
  catalog,
  type ArchDocument,
  type Diagnostic,
  type Place,
  type Rule,
} from '@archivolt/model';

/** A diagnostic as `--json` prints it. */
export interface DiagnosticEntry {
  readonly rule: string;
  readonly severity: string;
  readonly at: {
    readonly node?: string;
    readonly edge?: string;
    readonly name?: string;
    readonly property?: string;
  };
  readonly message: string;
  readonly citation: { readonly title: string; readonly url: string };
  readonly fixable: boolean;
  /** Why it is right as it is, and what it would be without that. */
  readonly suppressed?: { readonly reason: string; readonly severity: string };
}

export function entryOf(document: ArchDocument, diagnostic: Diagnostic): DiagnosticEntry {
  const { rule, severity, at, message, citation, fix, suppressed } = diagnostic;
  return {
    rule,
    severity,
    at: placeOf(document, at),
    message,
    citation: { title: citation.title, url: citation.url },
    fixable: fix?.safe === true,
    ...(suppressed === undefined ? {} : { suppressed }),
  };
}

function placeOf(document: ArchDocument, { node, edge, property }: Place): DiagnosticEntry['at'] {
  const name = nameOf(document, { node, edge });
  return {
    ...(node === undefined ? {} : { node }),
    ...(edge === undefined ? {} : { edge }),
    ...(name === undefined ? {} : { name }),
    ...(property === undefined
      ? {}
      : { property: typeof property === 'string' ? property : property.join('.') }),
  };
}

function nameOf(
  document: ArchDocument,
  at: { readonly node: string | undefined; readonly edge: string | undefined },
): string | undefined {
  const nameOfNode = (id: string) => document.nodes[id]?.name ?? id;
  if (at.node !== undefined) return nameOfNode(at.node);
  const edge = at.edge === undefined ? undefined : document.edges[at.edge];
  return edge && `${nameOfNode(edge.from)} → ${nameOfNode(edge.to)}`;
}

/** By id, by id without its group, or by the row of the domain page. */
export function findRule(id: string): Rule | undefined {
  return catalog.rules.find((it) => it.id === id || it.id.endsWith(`/${id}`) || it.row === id);
}

/** `file: severity: where: what [rule] page`; in a template with line and column behind the file. */
export function describeDiagnostic(
  file: string,
  diagnostic: DiagnosticEntry & Partial<TextPlace>,
): string {
  const { severity, at, message, rule, citation, suppressed, line, column } = diagnostic;
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const place = [at.name, at.property].filter((part) => part !== undefined).join(' · ');
  const what = `${place === '' ? '' : `${place}: `}${message} [${rule}]`;
  return `${where}: ${suppressed === undefined ? severity : 'suppressed'}: ${what} ${suppressed?.reason ?? citation.url}\n`;
}
