import { lineAt } from '../syntax.mjs';

const POSTPONED = /\b(TODO|FIXME|XXX|HACK)\b/;
const SILENCER = /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint|biome)-(disable|ignore)/;

/**
 * Nothing is postponed in a comment, and no comment silences a check.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function comments({ files }) {
  return files.flatMap(({ path, text, isTest, syntax }) =>
    syntax.comments.flatMap(({ value, start }) => {
      const line = lineAt(text, start);
      const postponed = POSTPONED.exec(value);
      if (postponed) return [{ path, line, message: `${postponed[1]}: do it, or open an issue` }];
      const silencer = isTest ? undefined : SILENCER.exec(value);
      return silencer ? [{ path, line, message: `${silencer[0]}: mend the cause` }] : [];
    }),
  );
}
