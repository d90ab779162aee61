export { lower } from './lower/pipeline.js';
export type { ExportProblem, LowerOptions } from './lower/draft.js';
