/**
 * The count over several suites, with the names that a reader must see.
 * @typedef {{ passed: number, failed: readonly string[], skipped: readonly string[] }} Tally
 */

/** @type {Tally} */
const NONE = { passed: 0, failed: [], skipped: [] };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: [...all.failed, ...one.failed],
      skipped: [...all.skipped, ...one.skipped],
    }),
    NONE,
  );
}

/**
 * One step counts as one test.
 * @param {string} name
 * @param {boolean} ok
 * @returns {Tally}
 */
export function tallyStep(name, ok) {
  return ok ? { ...NONE, passed: 1 } : { ...NONE, failed: [name] };
}

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: readonly { fullName: string, status: string }[] }} VitestFile
 * @param {{ testResults: readonly VitestFile[] }} report of vitest's JSON reporter
 * @returns {Tally}
 */
export function tallyVitest(report) {
  return sum(
    report.testResults.map(({ name, status, assertionResults }) => {
      /** @param {readonly string[]} wanted */
      const named = (...wanted) =>
        assertionResults.filter((it) => wanted.includes(it.status)).map((it) => it.fullName);
      const failed = named('failed');
      // A file that cannot be loaded fails without having a test.
      const isBroken = status === 'failed' && failed.length === 0;
      return {
        passed: named('passed').length,
        failed: isBroken ? [name] : failed,
        skipped: named('skipped', 'pending', 'todo', 'disabled'),
      };
    }),
  );
}

/**
 * @typedef {{ title: string, tests: readonly { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: readonly PlaywrightSpec[], suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ suites: readonly PlaywrightSuite[], errors?: readonly { message?: string }[] }} report
 * of Playwright's JSON reporter
 * @returns {Tally}
 */
export function tallyPlaywright(report) {
  const errors = (report.errors ?? []).map(({ message = 'error' }) => `e2e: ${message}`);
  return sum([{ ...NONE, failed: errors }, ...report.suites.map((suite) => tallySuite(suite, ''))]);
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} prefix
 * @returns {Tally}
 */
function tallySuite({ title, specs = [], suites = [] }, prefix) {
  const path = `${prefix}${title} › `;
  const outcomes = specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({ name: path + spec.title, status })),
  );
  return sum([
    {
      passed: outcomes.filter(({ status }) => status === 'expected').length,
      failed: outcomes.filter(isFailure).map(({ name }) => name),
      skipped: outcomes.filter(({ status }) => status === 'skipped').map(({ name }) => name),
    },
    ...suites.map((inner) => tallySuite(inner, path)),
  ]);
}

/** @param {{ status: string }} outcome */
function isFailure({ status }) {
  return status === 'unexpected' || status === 'flaky';
}

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}
