import type { CodeUnit, ResourceGraph } from '../../graph/resource-graph.js';
import { quoted } from './print/text.js';

/** Whether a function's code must be compiled before synthesis. */
export function isBuilt({ runtime }: CodeUnit): boolean {
  return !/^(?:nodejs|python|ruby)/.test(runtime);
}

/** `scripts/build.mjs`: compiles each function into `build/`, by the tools of its language. */
export function buildScript(graph: ResourceGraph): string {
  const builds = graph.code
    .filter((unit) => isBuilt(unit))
    .map((unit) => {
      const folder = unit.folder;
      return `  [${quoted(folder)}, ${quoted(folder.replace(/^src/, 'build'))}, ${quoted(toolOf(unit))}],`;
    });
  return `import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const functions = [
${builds.join('\n')}
];

const tools = {
  java(from, to) {
    run('mvn', ['--quiet', 'package', 'dependency:copy-dependencies'], from);
    cpSync(resolve(from, 'target/classes'), to, { recursive: true });
    cpSync(resolve(from, 'target/dependency'), resolve(to, 'lib'), { recursive: true });
  },
  dotnet(from, to) {
    run('dotnet', ['publish', '--configuration', 'Release', '--output', to], from);
  },
  go(from, to) {
    run('go', ['build', '-tags', 'lambda.norpc', '-o', resolve(to, 'bootstrap')], from);
  },
};

function run(command, args, cwd) {
  const env = { ...process.env, CGO_ENABLED: '0', GOOS: 'linux' };
  execFileSync(command, args, { cwd, env, stdio: 'inherit' });
}

for (const [from, to, tool] of functions) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  tools[tool](resolve(from), resolve(to));
}
`;
}

function toolOf({ runtime }: CodeUnit): string {
  if (runtime.startsWith('java')) return 'java';
  return runtime.startsWith('dotnet') ? 'dotnet' : 'go';
}
