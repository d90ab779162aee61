import { lineAt } from '../syntax.mjs';

const STATEMENT = /^- \*\*([A-Z]{2,5}\d+)\*\*/gm;

/**
 * Every statement of `docs/spec`, written `- **DOC4** …`, has one meaning and a test that names it.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function specifications({ files, texts }) {
  const tested = new Set(
    files
      .filter(({ isTest }) => isTest)
      .flatMap(({ text }) => text.match(/\b[A-Z]{2,5}\d+\b/g) ?? []),
  );
  const statements = [...texts]
    .filter(([path]) => path.startsWith('docs/spec/'))
    .flatMap(([path, text]) =>
      [...text.matchAll(STATEMENT)].map((match) => ({
        path,
        line: lineAt(text, match.index),
        id: match[1] ?? '',
      })),
    );
  return statements.flatMap(({ path, line, id }, index) => {
    const isRepeated = statements.findIndex((it) => it.id === id) < index;
    return [
      ...(isRepeated ? [{ path, line, message: `${id} is stated twice` }] : []),
      ...(tested.has(id) ? [] : [{ path, line, message: `${id} has no test that names it` }]),
    ];
  });
}
