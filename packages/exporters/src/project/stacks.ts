import type { ResourceGraph } from '../graph/resource-graph.js';
import { digest } from '../value/hash.js';
import { kebab } from './paths.js';

/** A stack's id as part of the names of files and stacks: two ids never give the same. */
export function slugOf({ stack }: ResourceGraph): string {
  const slug = kebab(stack);
  return slug === stack ? slug : `${slug}-${digest(stack).slice(0, 6)}`;
}

/** File of a stack's template. */
export function templateFile(graph: ResourceGraph, main: ResourceGraph): string {
  return graph === main ? 'template.yaml' : `template-${slugOf(graph)}.yaml`;
}

/** All stacks of a project, in the order of their deployment. */
export function inOrder(main: ResourceGraph): readonly ResourceGraph[] {
  return [...main.before, main];
}

/** Parameters that someone has to give: those of a stack less what other stacks hand to it. */
export function askedOf(graph: ResourceGraph): ResourceGraph['parameters'] {
  const asked = Object.entries(graph.parameters).filter(([name]) => !graph.handed.has(name));
  return Object.fromEntries(asked);
}

/** Parameters of a whole project. */
export function askedOfAll(main: ResourceGraph): ResourceGraph['parameters'] {
  return Object.assign({}, ...inOrder(main).map((graph) => askedOf(graph)));
}

/** What parameters are in an environment, in all stacks. */
export function environmentOfAll(
  main: ResourceGraph,
  name: string,
): ResourceGraph['environments'][string] {
  return Object.assign({}, ...inOrder(main).map((graph) => graph.environments[name] ?? {}));
}

/** What all stacks have, as if they were one. */
export function together(main: ResourceGraph): ResourceGraph {
  const stacks = inOrder(main);
  return {
    ...main,
    resources: new Map(stacks.flatMap(({ resources }) => [...resources])),
    permissions: stacks.flatMap(({ permissions }) => permissions),
    code: stacks.flatMap(({ code }) => code),
    images: stacks.flatMap(({ images }) => images),
  };
}
