import { defineConnection, ref, service, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { groupsOf, ingressTo } from './database-ingress.js';
import { functionMount, taskMount } from './file-mounts.js';

const NFS = 2049;
const TARGETS = ['mountTarget', 'mountTarget2'];

/** Files that a function or the tasks of a service see as a folder of their own, through an access point. */
export const fileMount = defineConnection({
  id: 'file-mount',
  row: 'C14',
  title: 'Mounted files',
  from: service('lambda-function', 'ecs-service'),
  to: service('efs-file-system'),
  verb: 'mounts',
  kind: 'data',
  rank: 60,
  cite: awsPage(
    'Configuring file system access for Lambda functions',
    'lambda/latest/dg/configuration-filesystem.html',
  ),
  annotate: {
    LocalMountPath: {
      title: 'Folder',
      default: '/mnt/files',
      form: 'a folder under /mnt/, as /mnt/files',
      pattern: '/mnt/[a-zA-Z0-9._-]{1,155}',
      docs: 'Where code finds the files.',
    },
    ReadOnly: { title: 'Read only', default: false },
  },
  refuses: ({ source, target }) =>
    target.part('accessPoint') === undefined
      ? {
          message: `${source.name} cannot mount ${target.name}.`,
          why: 'Files are mounted through an access point, and the file system has none. Add it there.',
        }
      : undefined,
  label: (wire) => wire.string('LocalMountPath'),
  effects: ({ source, target, wire }) => {
    const folder = wire.value('LocalMountPath') ?? '/mnt/files';
    const isReader = wire.boolean('ReadOnly') === true;
    const point = ref(target.id, 'accessPoint');
    const mount = source.service.id === 'lambda-function' ? functionMount : taskMount;
    return [
      ...mount({ source, files: target, folder, isReader }),
      {
        kind: 'grant',
        to: source.role,
        actions: [
          'elasticfilesystem:ClientMount',
          ...(isReader ? [] : ['elasticfilesystem:ClientWrite']),
        ],
        resources: [target.arn],
        condition: {
          StringEquals: { 'elasticfilesystem:AccessPointArn': { ...point, attr: 'Arn' } },
        },
      },
      ...ingressTo(groupsOfTargets(target), source, NFS),
    ];
  },
});

function groupsOfTargets(files: NodeView): readonly NodeView[] {
  const named = TARGETS.flatMap((part) => files.referred(`${part}#SecurityGroups`));
  return [...new Set([...named, ...groupsOf(files)])];
}
