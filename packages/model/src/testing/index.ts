export { sampleDesign } from './sample-design.js';
export { arch } from './arch.js';
