import { defineConnection, ref, service, sub } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** The image that a function or a task runs, out of a repository. */
export const imageSource = defineConnection({
  id: 'image-source',
  row: 'C28',
  title: 'Container image',
  from: service('ecr-repository'),
  to: service('lambda-function', 'ecs-service'),
  verb: 'is the image of',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'Create a Lambda function using a container image',
    'lambda/latest/dg/images-create.html',
    { section: 'AWS Lambda Language Support' },
  ),
  annotate: {
    Tag: {
      title: 'Tag',
      default: 'latest',
      pattern: '[A-Za-z0-9_][A-Za-z0-9._-]{0,127}',
      docs: 'The image must be there before the stack is made.',
    },
  },
  label: (wire) => wire.string('Tag'),
  effects: ({ source, target, wire }) => {
    const image = sub(`\${Repository}:${wire.string('Tag') ?? 'latest'}`, {
      Repository: source.att('RepositoryUri'),
    });
    const isFunction = target.service.id === 'lambda-function';
    return [
      {
        kind: 'property',
        on: isFunction ? target.ref : ref(target.id, 'taskDefinition'),
        path: isFunction ? ['Code', 'ImageUri'] : ['ContainerDefinitions', 0, 'Image'],
        value: image,
        mode: 'set',
      },
    ];
  },
});
