import { existsSync } from 'node:fs';
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
    const message = `${entry} was not bundled, because esbuild is not installed: run npm install.`;
    Annotations.of(scope).addError(message);
    return Code.fromAsset(folder);
  }
  const tryBundle = (outputDir: string): boolean => {
    esbuild.buildSync({
      entryPoints: [join(root, entry)],
      outfile: join(outputDir, `${parse(entry).name}.mjs`),
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

/** What `npm run build` made. */
export function built(scope: Construct, folder: string): Code {
  const path = join(root, folder);
  if (existsSync(path)) return Code.fromAsset(path);
  Annotations.of(scope).addError(`${folder} is missing: run npm run build.`);
  return Code.fromAsset(path.replace(/build(?=[\\/][^\\/]*$)/, 'src'));
}

function findEsbuild(): Esbuild | undefined {
  try {
    return createRequire(import.meta.url)('esbuild') as Esbuild;
  } catch {
    return undefined;
  }
}
