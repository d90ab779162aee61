export { checkTemplate, resourcePlaces } from './check/check-template.js';
export { sameTemplate } from './check/same-template.js';
export {
  importTemplate,
  type Imported,
  type ImportOptions,
  type ImportReport,
} from './import-template.js';
export type { Reprint } from './lift/lift-checked.js';
export type { TemplateProblem, TemplateProblemCode } from './problem.js';
