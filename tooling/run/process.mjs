import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** @param {string} message */
export function say(message) {
  console.log(`[archivolt] ${message}`);
}

/**
 * The script of an installed tool, to be run by this very Node.
 * @param {string} path inside node_modules
 */
export function tool(path) {
  return join(root, 'node_modules', path);
}

/**
 * Runs a program, its output shown as it comes. Tells whether it succeeded.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && program !== process.execPath,
  });
  return status === 0;
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNode(args, env) {
  return run(process.execPath, args, env);
}

/**
 * Runs a Node script and keeps what it writes.
 * @param {readonly string[]} args
 */
export function captureNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim() };
}

/**
 * Becomes another Node script: signals are handed down, its exit code is ours.
 * @param {readonly string[]} args
 */
export function become(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
}
