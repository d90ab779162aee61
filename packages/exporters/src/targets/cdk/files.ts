import { FLAGS } from './flags.js';

/** `lib/code.ts`: where functions get their code from. */
export const CODE_FILE = `import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Annotations, AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Esbuild {
  buildSync(options: Readonly<Record<string, unknown>>): unknown;
}

/** A TypeScript handler as one file of JavaScript, made by this project's own esbuild. */
export function bundled(scope: Construct, entry: string): Code {
  const folder = join(root, dirname(entry));
  const esbuild = findEsbuild();
  if (esbuild === undefined) {
    const message = \`\${entry} was not bundled, because esbuild is not installed: run npm install.\`;
    Annotations.of(scope).addError(message);
    return Code.fromAsset(folder);
  }
  const tryBundle = (outputDir: string): boolean => {
    esbuild.buildSync({
      entryPoints: [join(root, entry)],
      outfile: join(outputDir, \`\${parse(entry).name}.mjs\`),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      minify: true,
      sourcemap: true,
      external: ['@aws-sdk/*'],
    });
    return true;
  };
  const image = DockerImage.fromRegistry('scratch');
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { image, local: { tryBundle } },
  });
}

/** A folder as it is. */
export function sources(folder: string): Code {
  return Code.fromAsset(join(root, folder));
}

/** What \`npm run build\` made. */
export function built(scope: Construct, folder: string): Code {
  const path = join(root, folder);
  if (existsSync(path)) return Code.fromAsset(path);
  Annotations.of(scope).addError(\`\${folder} is missing: run npm run build.\`);
  return Code.fromAsset(path.replace(/build(?=[\\\\/][^\\\\/]*$)/, 'src'));
}

function findEsbuild(): Esbuild | undefined {
  try {
    return createRequire(import.meta.url)('esbuild') as Esbuild;
  } catch {
    return undefined;
  }
}
`;

/** `lib/sections.ts`: what the CDK has no construct for. */
export const SECTIONS_FILE = `import { CfnElement } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Sections of a template that the CDK has no construct for. */
export class TemplateSections extends CfnElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly sections: object,
  ) {
    super(scope, id);
  }

  /** @internal */
  _toCloudFormation(): object {
    return this.sections;
  }
}
`;

export const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'ES2023',
      lib: ['ES2023'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      noEmit: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      forceConsistentCasingInFileNames: true,
      skipLibCheck: true,
      types: ['node'],
    },
    include: ['bin', 'lib', 'src', 'test'],
  },
  null,
  2,
)}\n`;

export function cdkJson(app: string): string {
  const settings = {
    app: `npx tsx bin/${app}.ts`,
    versionReporting: false,
    context: FLAGS,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

export function packageJson(app: string, build: string | undefined): string {
  const settings = {
    name: app,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: {
      ...(build === undefined ? {} : { build }),
      check: 'tsc',
      test: 'node --import tsx --test test/*.test.ts',
      synth: 'cdk synth',
      diff: 'cdk diff',
      deploy: 'cdk deploy',
    },
    dependencies: { 'aws-cdk-lib': '2.276.0', constructs: '10.8.1' },
    devDependencies: {
      '@types/aws-lambda': '8.10.150',
      '@types/node': '22.20.5',
      'aws-cdk': '^2.1000.0',
      esbuild: '0.25.12',
      tsx: '4.20.6',
      typescript: '5.9.3',
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
