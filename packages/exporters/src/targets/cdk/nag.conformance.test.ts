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
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

interface Finding {
  /** With what was found, as in `AwsSolutions-IAM4[Policy::…]`. */
  readonly rule: string;
  /** As in `a14 BackOffice`: the example's number, and the resource's logical id or its function's. */
  readonly place: string;
}

/** What `AwsSolutionsChecks` finds in an example's app. */
async function findingsOf(name: string): Promise<readonly Finding[]> {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, `${name}.arch`), 'utf8'));
  if (!parsed.ok) throw new Error(name);
  const options = { name, force: true, oneFile: Infinity, registry: await loadCoreRegistry() };
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
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({
        rule: ruleName,
        place: `${name.split('-', 1).join('')} ${constructPath.split('/')[1] ?? ''}`,
      })),
    ),
  );
}

interface Explanation {
  readonly line: string;
  readonly rule: string;
  /** What the finding names, where the reason holds for that alone. */
  readonly what: string;
  /** Places that the reason holds for; none where it holds for each resource of the kind. */
  readonly places: readonly string[];
}

/** Rows of `docs/cdk-nag.md`. */
function explanations(): readonly Explanation[] {
  const page = readFileSync(join(ROOT, 'docs/cdk-nag.md'), 'utf8');
  return [...page.matchAll(/^\| (AwsSolutions-\w+) ?(\S*) \| ([^|]+) \| [^|]+\|$/gm)].map(
    ([line, rule = '', what = '', where = '']) => ({
      line,
      rule,
      what,
      places: where === 'each' ? [] : where.split(', '),
    }),
  );
}

function explains({ rule, what, places }: Explanation, found: Finding): boolean {
  const isRule = found.rule === rule || found.rule.startsWith(`${rule}[`);
  return (
    isRule && found.rule.includes(what) && (places.length === 0 || places.includes(found.place))
  );
}

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe.skipIf(!hasNag)('AwsSolutions of cdk-nag', () => {
  it('finds in the examples what docs/cdk-nag.md explains, and nothing else', async () => {
    const findings: Finding[] = [];
    for (const file of readdirSync(EXAMPLES).filter((item) => item.endsWith('.arch'))) {
      findings.push(...(await findingsOf(file.slice(0, -'.arch'.length))));
    }
    const all = explanations();
    const unexplained = findings.filter((found) => !all.some((item) => explains(item, found)));
    const idle = all.flatMap((item) => {
      const places = findings.filter((found) => explains(item, found)).map(({ place }) => place);
      if (places.length === 0) return [item.line];
      return item.places.filter((place) => !places.includes(place));
    });
    expect({ unexplained, idle }).toEqual({ unexplained: [], idle: [] });
  }, 600_000);
});

describe.skipIf(hasNag)('AwsSolutions of cdk-nag', () => it.skip('there is no cdk-nag here'));
