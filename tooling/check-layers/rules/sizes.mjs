/**
 * First match counts. With a third member, only files that contain it: what lies beside a connection
 * is no connection. Lines that are blank or comment are not counted.
 * @type {readonly (readonly [RegExp, number, string?])[]}
 */
const CEILINGS = [
  [/\.(test|test-d|bench)\.tsx?$/, 400],
  [/^packages\/model\/src\/connections\//, 80, '= defineConnection('],
  [/^packages\/model\/src\/services\/[^/]+\/service\.ts$/, 160],
  [/^packages\/model\/src\/rules\//, 150, '= defineRule('],
  [/^packages\/model\/src\/edits\//, 80, '= defineEdit'],
  [/^packages\/exporters\/src\/lower\//, 200],
  [/\.tsx$/, 250],
  [/./, 400],
];
const MEDIAN = 90;
const FEW = 20;

/**
 * Files stay small: a ceiling for each kind, and a median over all sources.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function sizes({ files }) {
  const measured = files.map((file) => ({ ...file, lines: codeLines(file) }));
  const tooLong = measured.flatMap(({ path, text, lines }) => {
    const ceiling = ceilingOf(path, text);
    return lines > ceiling ? [{ path, message: `${lines} lines of code; at most ${ceiling}` }] : [];
  });
  return [...tooLong, ...checkMedian(measured.filter(({ isTest }) => !isTest))];
}

/** @param {readonly { lines: number }[]} sources */
function checkMedian(sources) {
  const lines = sources.map((it) => it.lines).toSorted((a, b) => a - b);
  const median = lines[Math.floor(lines.length / 2)] ?? 0;
  if (lines.length < FEW || median < MEDIAN) return [];
  return [
    { path: '.', message: `the median source has ${median} lines; under ${MEDIAN} is wanted` },
  ];
}

/**
 * @param {string} path
 * @param {string} text
 */
function ceilingOf(path, text) {
  const kind = CEILINGS.find(([place, , mark = '']) => place.test(path) && text.includes(mark));
  return kind?.[1] ?? Infinity;
}

/** @param {import('../workspace.mjs').SourceFile} file */
function codeLines({ text, syntax }) {
  const code = syntax.comments.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return code.split('\n').filter((line) => line.trim() !== '').length;
}
