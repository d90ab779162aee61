import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { loadCoreRegistry } from '@archivolt/cfn-spec';
import { parseDocument } from '@archivolt/model';
import { afterAll, describe, expect, it } from 'vitest';
import { exportProject } from '../../export/export-project.js';
import { kebab } from '../../project/paths.js';
import { cdkTarget } from './target.js';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const EXAMPLES = join(ROOT, 'examples');
/** Inside the package, so that the apps find aws-cdk-lib and cdk-nag. */
const FOLDER = resolve(import.meta.dirname, `../../../.tmp/nag-${process.pid}`);
const hasNag = ['aws-cdk-lib', 'constructs', 'cdk-nag'].every((name) => isThere(name));

function isThere(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs?: readonly object[];
      readonly occurrences?: readonly object[];
    }[];
  }[];
}

/** What `AwsSolutionsChecks` finds in an example's app, rule by rule. */
async function findingsOf(name: string): Promise<readonly string[]> {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, `${name}.arch`), 'utf8'));
  if (!parsed.ok) throw new Error(name);
  const options = { name, force: true, registry: await loadCoreRegistry() };
  const exported = exportProject(parsed.value, cdkTarget, options);
  if (!exported.ok) throw new Error(JSON.stringify(exported.problem));
  const files = exported.value.value;
  const folder = join(FOLDER, name);
  const bin = `bin/${kebab(name)}.ts`;
  const start = /^const app = .*;$/m;
  for (const [path, text] of files) {
    const checked =
      path === bin
        ? `import { AwsSolutionsChecks } from 'cdk-nag';\n${text.replace(start, (line) => `${line}\ncdk.Validations.of(app).addPlugins(new AwsSolutionsChecks(app));`)}`
        : text;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), checked);
  }
  const settings = JSON.parse(files.get('cdk.json') ?? '{}') as { readonly context?: unknown };
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify(settings.context);
  process.env['CDK_OUTDIR'] = join(folder, 'cdk.out');
  // What it finds makes the synthesis fail, with the report beside the templates.
  await import(join(folder, bin)).catch(() => undefined);
  const found = readdirSync(join(folder, 'cdk.out')).find((file) => /validation-report/.test(file));
  const report = JSON.parse(readFileSync(join(folder, 'cdk.out', found ?? ''), 'utf8')) as Report;
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs, occurrences }) =>
      (violatingConstructs ?? occurrences ?? [{}]).map(() => ruleName.replace(/\[.*$/, '')),
    ),
  );
}

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe.skipIf(!hasNag)('AwsSolutions of cdk-nag', () => {
  it('finds in the examples what docs/cdk-nag.md explains, and nothing else', async () => {
    const counts = new Map<string, number>();
    for (const file of readdirSync(EXAMPLES).filter((item) => item.endsWith('.arch'))) {
      for (const rule of await findingsOf(file.slice(0, -'.arch'.length))) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
    const page = readFileSync(join(ROOT, 'docs/cdk-nag.md'), 'utf8');
    const explained = [...page.matchAll(/^\| (\S+) \| (\d+) \|/gm)].map(
      ([, rule = '', count = '']): [string, number] => [rule, Number(count)],
    );
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(explained));
  }, 600_000);
});

describe.skipIf(hasNag)('AwsSolutions of cdk-nag', () => it.skip('there is no cdk-nag here'));
