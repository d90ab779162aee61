import { defineTarget } from '../../define/target.js';
import { filesBeside } from '../../print/file-text.js';
import { printYaml } from '../../print/yaml.js';
import { DEPLOY_FILE } from '../../project/deploy-script.js';
import { inOrder, templateFile } from '../../project/stacks.js';
import { cfnDeploy, cfnReadme, isLarge } from './readme.js';
import { cfnTemplate } from './template.js';

/** Plain CloudFormation: all that SAM's transform would make. */
export const cfnTarget = defineTarget({
  id: 'cfn',
  title: 'CloudFormation',
  print: (graph, context) => {
    const templates = inOrder(graph).map((stack) => {
      const { value, beside } = cfnTemplate(stack);
      const text = printYaml(value, { compact: true });
      return { beside: filesBeside(beside), name: templateFile(stack, graph), text };
    });
    const large = new Set(templates.filter(({ text }) => isLarge(text)).map(({ name }) => name));
    return new Map([
      ...templates.flatMap(({ beside, name, text }) => [...beside, [name, text] as const]),
      ['README.md', cfnReadme(graph, context, large)],
      ...(graph.before.length > 0
        ? [[DEPLOY_FILE, cfnDeploy(graph, context, large)] as const]
        : []),
    ]);
  },
});
