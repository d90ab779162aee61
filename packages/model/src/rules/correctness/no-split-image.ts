import { defineRule, type NodeView, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

const PLATFORM = 'taskDefinition#RuntimePlatform.CpuArchitecture';

export const noSplitImage = defineRule({
  id: 'correctness/no-split-image',
  row: 'V8',
  severity: 'warning',
  summary: 'A function and tasks that run one image have the architecture that it was built for.',
  why: 'Lambda takes no image for several architectures, so one tag is built for one of them: the other one starts a program that it cannot run.',
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'Requirements for container images' },
  ),
  over: 'node',
  on: { service: 'ecr-repository' },
  check: ({ node }) => {
    const wires = node.wires('out', 'image-source');
    const functions = wires.filter(({ target }) => target.service.id === 'lambda-function');
    const tasks = wires.filter(({ target }) => target.service.id === 'ecs-service');
    return tasks.flatMap((task) => {
      const other = functions.find((it) => tagOf(it) === tagOf(task));
      if (other === undefined) return [];
      const [wanted, found] = [ofFunction(other.target), ofTasks(task.target)];
      if (wanted === undefined || found === undefined || wanted === found) return [];
      return {
        at: task.target.at(PLATFORM),
        message: `${task.target.name} runs on ${found}, and ${other.target.name} runs the same image ${quoted(tagOf(task))} on ${wanted}.`,
        fix: {
          label: `Run the tasks on ${wanted}`,
          safe: false,
          edits: [task.target.set(PLATFORM, wanted)],
        },
      };
    });
  },
  examples: {
    valid: [
      `r: ecr-repository; r -[image-source]-> f: lambda-function { PackageType: 'Image', Architectures: ['arm64'] }
       r -[image-source]-> s: ecs-service { taskDefinition#RuntimePlatform.CpuArchitecture: 'ARM64' }`,
      `r: ecr-repository; r -[image-source]-> f: lambda-function { PackageType: 'Image', Architectures: ['arm64'] }
       r -[image-source { Tag: 'web' }]-> s: ecs-service`,
    ],
    invalid: [
      {
        before: `r: ecr-repository; r -[image-source]-> f: lambda-function { PackageType: 'Image', Architectures: ['arm64'] }
          r -[image-source]-> s: ecs-service`,
        after: `r: ecr-repository; r -[image-source]-> f: lambda-function { PackageType: 'Image', Architectures: ['arm64'] }
          r -[image-source]-> s: ecs-service { taskDefinition#RuntimePlatform.CpuArchitecture: 'ARM64' }`,
      },
    ],
  },
});

function tagOf(wire: WireView): string {
  return wire.string('Tag') ?? 'latest';
}

function ofFunction(node: NodeView): string | undefined {
  if (!node.has('Architectures')) return 'X86_64';
  const [architecture] = node.list('Architectures') ?? [];
  return typeof architecture === 'string' ? architecture.toUpperCase() : undefined;
}

function ofTasks(node: NodeView): string | undefined {
  return node.has(PLATFORM) ? node.string(PLATFORM) : 'X86_64';
}
