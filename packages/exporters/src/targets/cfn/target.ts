import { defineTarget } from '../../define/target.js';
import { printYaml } from '../../print/yaml.js';
import { cfnReadme } from './readme.js';
import { cfnTemplate } from './template.js';

/** Plain CloudFormation: all that SAM's transform would make. */
export const cfnTarget = defineTarget({
  id: 'cfn',
  title: 'CloudFormation',
  print: (graph, context) =>
    new Map([
      ['README.md', cfnReadme(graph, context)],
      ['template.yaml', printYaml(cfnTemplate(graph).value)],
    ]),
});
