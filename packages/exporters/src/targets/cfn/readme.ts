import type { PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';

/** What to do with the template. */
export function cfnReadme(_graph: ResourceGraph, context: PrintContext): string {
  return `# ${context.name}\n`;
}
