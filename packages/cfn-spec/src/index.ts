export { type ArnSource, arnSource } from './arns.js';
export {
  type CdkClass,
  cdkAttributeName,
  cdkClass,
  cdkPropertyName,
  toCdkProperties,
} from './cdk.js';
export { checkProperties, type PropertyIssue } from './check.js';
export { coreServices } from './core.js';
export { propertyDocsUrl, resourceDocsUrl } from './docs-url.js';
export { isIntrinsic } from './intrinsics.js';
export { loadCoreRegistry, loadRegistry, loadRegistryIndex, type RegistryIndex } from './load.js';
export { type Path, parsePath, printPath, type Segment } from './path.js';
export type { Reference, Registry } from './registry.js';
export type {
  Attribute,
  Limit,
  Properties,
  Property,
  PropertyType,
  Resource,
  ScalarType,
  TagStyle,
} from './types.js';
