export {
  importTemplate,
  type Imported,
  type ImportOptions,
  type ImportReport,
} from './import-template.js';
export type { TemplateProblem, TemplateProblemCode } from './problem.js';
