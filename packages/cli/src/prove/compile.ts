import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';
import { findModule } from './find-module.js';

/** Makes JavaScript of TypeScript. */
export type Compile = (text: string, path: string) => Promise<string>;

type Options = Readonly<Record<string, unknown>>;

/** The first compiler at hand: TypeScript itself, Node's own, or the one of Vite; undefined where there is none. */
export async function findCompiler(folders: readonly string[]): Promise<Compile | undefined> {
  return (
    (await byTypeScript(folders)) ?? byNode(nodeModule) ?? (await byVite(folders)) ?? undefined
  );
}

async function byTypeScript(folders: readonly string[]): Promise<Compile | undefined> {
  const found = await load(findModule('typescript', folders));
  const transpile = memberOf(found, 'transpileModule');
  if (transpile === undefined) return undefined;
  const compilerOptions = { module: 99, target: 10 }; // ESNext, ES2023
  return async (text) =>
    String((transpile(text, { compilerOptions }) as { outputText: unknown }).outputText);
}

function byNode(found: unknown): Compile | undefined {
  const strip = memberOf(found, 'stripTypeScriptTypes');
  return strip && (async (text) => String(strip(text, { mode: 'transform' })));
}

async function byVite(folders: readonly string[]): Promise<Compile | undefined> {
  const transform = memberOf(await load(findModule('vite', folders)), 'transformWithOxc');
  if (transform === undefined) return undefined;
  return async (text, path) =>
    String(((await transform(text, path, {})) as { code: unknown }).code);
}

async function load(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined;
  try {
    return await import(/* @vite-ignore */ pathToFileURL(path).href);
  } catch {
    return undefined;
  }
}

type Call = (...args: readonly (string | Options)[]) => unknown;

/** A function of a module, or of its default where that is CommonJS. */
function memberOf(module: unknown, name: string): Call | undefined {
  if (typeof module !== 'object' || module === null) return undefined;
  const own: unknown = Reflect.get(module, name);
  if (typeof own === 'function') return own as Call;
  const whole: unknown = Reflect.get(module, 'default');
  return typeof whole === 'object' && whole !== null && whole !== module
    ? memberOf(whole, name)
    : undefined;
}
