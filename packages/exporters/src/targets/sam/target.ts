import { defineTarget } from '../../define/target.js';
import { samProject } from './project.js';

/** A project for the SAM command line. */
export const samTarget = defineTarget({
  id: 'sam',
  title: 'AWS SAM',
  print: (graph, context) => samProject(graph, context),
});
