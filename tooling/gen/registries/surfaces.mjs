import { join } from 'node:path';
import { emitRegistry } from '../emit.mjs';
import { camelCase } from '../names.mjs';
import { foldersOf, modulesOf, pick } from '../scan.mjs';

const CLI = 'packages/cli/src';
const DESIGNER = 'packages/designer/src';

/**
 * The command line's verbs.
 * @param {string} root
 */
export function commandRegistries(root) {
  const candidates = modulesOf(join(root, CLI, 'commands')).map((file) => {
    const id = file.replace(/\.ts$/, '');
    const path = `${CLI}/commands/${file}`;
    return { id, binding: `${camelCase(id)}Command`, exported: 'command', path };
  });
  const { entries, problems } = pick(root, candidates, 'defineCommand');
  const file = `${CLI}/generated/commands.ts`;
  return { files: new Map([[file, emitRegistry({ file, name: 'commands', entries })]]), problems };
}

/**
 * What a user can do in the designer: menus, palette of commands, shortcuts.
 * @param {string} root
 */
export function actionRegistries(root) {
  const candidates = foldersOf(join(root, DESIGNER, 'actions')).flatMap((group) =>
    modulesOf(join(root, DESIGNER, 'actions', group)).map((file) => {
      const name = camelCase(file.replace(/\.tsx?$/, ''));
      const path = `${DESIGNER}/actions/${group}/${file}`;
      return { id: `${group}/${file.replace(/\.tsx?$/, '')}`, binding: name, exported: name, path };
    }),
  );
  const { entries, problems } = pick(root, candidates, 'defineAction');
  const file = `${DESIGNER}/generated/actions.ts`;
  return { files: new Map([[file, emitRegistry({ file, name: 'actions', entries })]]), problems };
}
