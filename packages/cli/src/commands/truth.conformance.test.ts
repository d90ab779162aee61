import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadRegistry } from '@archivolt/cfn-spec';
import { importTemplate } from '@archivolt/importers';
import {
  parseDocument,
  printDocument,
  typesOfDesign,
  validate,
  withRegistry,
  type ArchDocument,
  type Diagnostic,
} from '@archivolt/model';
import { describe, expect, it } from 'vitest';

const TEMPLATES = resolve(import.meta.dirname, '../../../../../shared/corpus/dev/templates');

interface TrueFind {
  readonly rule: string;
  readonly says: RegExp;
  /** Why AWS refuses it, or why it cannot work. */
  readonly why: string;
}

/** Errors that templates of the field really have, by what is said of them. Any other is a false alarm. */
const TRUE_FINDS: readonly TrueFind[] = [
  {
    rule: 'correctness/no-invalid-value',
    says: /^Protocol is "KINDLY_REPLACE_THIS_WITH_YOUR_PROTOCOL"\./,
    why: 'SNS knows no such protocol: the template wants it replaced before it is deployed.',
  },
  {
    rule: 'correctness/no-unsupported-runtime',
    says: /^Runtime is (?:\S+, deprecated since|"(?:python2\.7|nodejs(?:8\.10|10\.x)?)")/,
    why: 'Lambda makes no function of a runtime past its end; cfn-lint says it as E2531.',
  },
  {
    rule: 'reliability/no-timeout-beyond-integration',
    says: /waits for (?:29|30) s\.$/,
    why: 'SAM makes edge-optimized REST APIs, and HTTP APIs wait 30 s: neither can be raised.',
  },
  {
    rule: 'reliability/no-timeout-beyond-integration',
    says: /waits for 20 s\.$/,
    why: 'The template itself sets 20 s as the timeout of the integration.',
  },
  {
    rule: 'correctness/require-stream',
    says: /has no stream\./,
    why: 'The mapping names the StreamArn of a table that has no stream: there is no such attribute.',
  },
  {
    rule: 'correctness/no-invalid-value',
    says: /^Tracing is (?:a map|"(?:123|Hi)")\./,
    why: 'A test of the SAM translator for tracing modes that do not exist.',
  },
  {
    rule: 'correctness/no-schema-violation',
    says: /^"(?:123|Hi)" is not one of Active, PassThrough, Disabled\.$/,
    why: 'The same modes, seen by the registry.',
  },
  {
    rule: 'correctness/no-conflicting-settings',
    says: /^Storage is 5 GiB\. The minimum of mysql on gp2 is 20 GiB\.$/,
    why: 'General purpose storage, which it has by default, begins at 20 GiB.',
  },
];

function isOf(find: TrueFind, { rule, message }: Diagnostic): boolean {
  return find.rule === rule && find.says.test(message);
}

async function errorsOf(document: ArchDocument): Promise<readonly Diagnostic[]> {
  const registry = await loadRegistry(typesOfDesign(document));
  const found = validate(document, withRegistry(registry));
  return found.filter(({ severity }) => severity === 'error');
}

describe.skipIf(!existsSync(TEMPLATES))('errors in templates of the field', () => {
  it('are true finds, each with its reason', async () => {
    const falseAlarms: string[] = [];
    const seen = new Set<TrueFind>();
    for (const name of readdirSync(TEMPLATES).toSorted()) {
      const opened = importTemplate(readFileSync(join(TEMPLATES, name)));
      const parsed = opened.ok ? parseDocument(printDocument(opened.value.document)) : opened;
      const read = opened.ok ? opened.value.report.problems : opened.problem;
      for (const { severity, line, message } of read)
        if (severity === 'error') falseAlarms.push(`${name}:${line}: ${message}`);
      if (!parsed.ok) continue;
      for (const error of await errorsOf(parsed.value)) {
        const find = TRUE_FINDS.find((one) => isOf(one, error));
        if (find === undefined) falseAlarms.push(`${name}: ${error.rule}: ${error.message}`);
        else seen.add(find);
      }
    }
    expect(falseAlarms).toEqual([]);
    expect(TRUE_FINDS.filter((find) => !seen.has(find))).toEqual([]);
  }, 600_000);
});
