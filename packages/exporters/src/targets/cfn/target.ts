import { defineTarget } from '../../define/target.js';
import { filesBeside } from '../../print/file-text.js';
import { printYaml } from '../../print/yaml.js';
import { DEPLOY_FILE } from '../../project/deploy-script.js';
import { inOrder, templateFile } from '../../project/stacks.js';
import { cfnDeploy, cfnReadme } from './readme.js';
import { cfnTemplate } from './template.js';

/** Plain CloudFormation: all that SAM's transform would make. */
export const cfnTarget = defineTarget({
  id: 'cfn',
  title: 'CloudFormation',
  print: (graph, context) =>
    new Map([
      ...inOrder(graph).flatMap((stack) => {
        const { value, beside } = cfnTemplate(stack);
        const text = printYaml(value, { compact: true });
        return [...filesBeside(beside), [templateFile(stack, graph), text] as const];
      }),
      ['README.md', cfnReadme(graph, context)],
      ...(graph.before.length > 0 ? [[DEPLOY_FILE, cfnDeploy(graph, context)] as const] : []),
    ]),
});
