export { run } from './run.js';
export type { ExitStatus, Io, ReadFailure } from './io.js';
