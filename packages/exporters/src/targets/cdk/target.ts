import { defineTarget } from '../../define/target.js';
import { cdkProject } from './project.js';

/** A CDK app in TypeScript. */
export const cdkTarget = defineTarget({
  id: 'cdk',
  title: 'AWS CDK (TypeScript)',
  print: (graph, context) => cdkProject(graph, context),
});
