import { catalog } from '@archivolt/model';
import type { TextPlace } from '@archivolt/importers';
import type { CheckEntry } from './commands/check.js';
import type { InputProblem } from './design-file.js';
import type { DiagnosticEntry } from './diagnostics.js';

const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };

/** Findings in SARIF 2.1.0, as code scanning reads them. */
export function sarif(entries: readonly CheckEntry[]): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'archivolt', rules: catalog.rules.map(describe) } },
        results: entries.flatMap(resultsOf),
      },
    ],
  };
}

function describe(rule: (typeof catalog.rules)[number]): unknown {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    helpUri: rule.cite.url,
    defaultConfiguration: { level: LEVELS[rule.severity] ?? 'note' },
  };
}

function resultsOf(entry: CheckEntry): readonly unknown[] {
  const artifact = { artifactLocation: { uri: encodeURI(entry.file.replaceAll('\\', '/')) } };
  if ('problem' in entry) {
    const all = entry.problems ?? [entry.problem];
    return all.map((problem) => problemResult(problem, artifact));
  }
  const { problems } = { problems: [], ...entry };
  return [
    ...problems.map((problem) => problemResult(problem, artifact)),
    ...entry.diagnostics.map((it) => diagnosticResult(it, artifact)),
  ];
}

type Artifact = Readonly<Record<'artifactLocation', unknown>>;

function problemResult(
  {
    code,
    message,
    line,
    column,
    severity = 'error',
  }: InputProblem & { readonly severity?: string },
  artifact: Artifact,
): unknown {
  return {
    ruleId: code,
    level: LEVELS[severity] ?? 'note',
    message: { text: message },
    locations: [{ physicalLocation: located(artifact, { line, column }) }],
  };
}

function diagnosticResult(it: DiagnosticEntry & Partial<TextPlace>, artifact: Artifact): unknown {
  const { line, column = 1 } = it;
  return {
    ruleId: it.rule,
    level: LEVELS[it.suppressed?.severity ?? it.severity] ?? 'note',
    message: { text: it.message },
    ...(it.suppressed === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', justification: it.suppressed.reason }] }),
    locations: [
      {
        physicalLocation: line === undefined ? artifact : located(artifact, { line, column }),
        logicalLocations: [{ fullyQualifiedName: placeName(it) }],
      },
    ],
  };
}

function located(artifact: Artifact, { line, column }: TextPlace): unknown {
  return { ...artifact, region: { startLine: line, startColumn: column } };
}

function placeName({ at }: DiagnosticEntry): string {
  return [at.name ?? 'design', at.property].filter((part) => part !== undefined).join('.');
}
