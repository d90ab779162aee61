export { filesNamed } from './beside/files-named.js';
export type { FilesBeside } from './beside/with-files.js';
export { checkTemplate } from './check/check-template.js';
export { sameTemplate, templateText } from './check/same-template.js';
export { keepLooks } from './follow/keep-looks.js';
export {
  importTemplate,
  type Imported,
  type ImportOptions,
  type ImportReport,
} from './import-template.js';
export type { Reprint } from './lift/lift-checked.js';
export type { TemplateProblem, TemplateProblemCode } from './problem.js';
export {
  designPlaces,
  resourceLines,
  type DesignPlaces,
  type TextPlace,
} from './places/design-places.js';
export { templateOfSnippet } from './snippet/template-of-snippet.js';
export { readTemplate, type ReadTemplate } from './text/read-template.js';
export { keyText } from './text/yaml-tree.js';
export { valueOf } from './text/tree.js';
