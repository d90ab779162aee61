import { catalog } from '@archivolt/model';
import type { CheckEntry } from './commands/check.js';
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
    const { code, message, line, column } = entry.problem;
    const physicalLocation = { ...artifact, region: { startLine: line, startColumn: column } };
    return [
      {
        ruleId: code,
        level: 'error',
        message: { text: message },
        locations: [{ physicalLocation }],
      },
    ];
  }
  return entry.diagnostics.map((it) => ({
    ruleId: it.rule,
    level: LEVELS[it.suppressed?.severity ?? it.severity] ?? 'note',
    message: { text: it.message },
    ...(it.suppressed === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', justification: it.suppressed.reason }] }),
    locations: [
      { physicalLocation: artifact, logicalLocations: [{ fullyQualifiedName: placeName(it) }] },
    ],
  }));
}

function placeName({ at }: DiagnosticEntry): string {
  return [at.name ?? 'design', at.property].filter((part) => part !== undefined).join('.');
}
