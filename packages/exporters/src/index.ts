export { defineIdiom, type SamForm, type SamIdiom, type SamScene } from './define/idiom.js';
export { defineTarget, type FileMap, type PrintContext, type Target } from './define/target.js';
export {
  exportProject,
  exportStacks,
  exportTemplate,
  printTemplate,
  targetOf,
  type Export,
  type ExportOptions,
  type ExportResult,
  type PrintedTemplate,
} from './export/export-project.js';
export {
  permissionsTable,
  type PermissionRow,
  type PermissionsTable,
} from './export/permissions-table.js';
export { printedValue, reprint } from './export/reprint.js';
export {
  followDesign,
  writeDesign,
  type Agreement,
  type TemplateTarget,
} from './follow/agreement.js';
export { followFiles, type FilesFollowed } from './follow/follow-files.js';
export { followText, type Followed } from './follow/follow-text.js';
export { targets } from './generated/targets.js';
export type {
  ApiDesign,
  CodeUnit,
  MachineDesign,
  Permissions,
  Resource,
  ResourceGraph,
  ResourceKey,
  Statement,
  Trigger,
} from './graph/resource-graph.js';
export { exportInto, type IntoProblem } from './into/export-into.js';
export type { ExportProblem, LowerOptions } from './lower/draft.js';
export { lower } from './lower/pipeline.js';
export { placesOf, type TemplatePlace } from './print/places.js';
export {
  definitionOf,
  readDefinition,
  type MachineDefinition,
} from './machine/machine-definition.js';
export { printYaml } from './print/yaml.js';
export { compareSystems, WHOLE, type Comparison, type Difference } from './prove/compare.js';
export { needsTranslation, packageSam } from './prove/package-sam.js';
export { readPermitted, reasonFor, type Permitted } from './prove/permitted.js';
export { stackFiles, type StackFiles } from './prove/stack-files.js';
export { readSystem, type System } from './prove/system.js';
