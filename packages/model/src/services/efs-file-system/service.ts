import { defineService, type PartDefinition } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Configuring file system access for Lambda functions',
  'lambda/latest/dg/configuration-filesystem.html',
);

/** Files that several functions and tasks share, with a mount target in each zone and an access point. */
export const efsFileSystem = defineService({
  id: 'efs-file-system',
  row: 'S40',
  title: 'EFS file system',
  noun: 'Files',
  category: 'data',
  share: 0.8,
  type: 'AWS::EFS::FileSystem',
  summary: 'Files that functions, tasks and servers mount inside a VPC.',
  cite: awsPage('What is Amazon Elastic File System?', 'efs/latest/ug/whatisefs.html'),
  keywords: ['efs', 'nfs', 'files', 'file system', 'mount', 'shared'],
  stateful: true,
  fact: (node) => `Files · ${node.string('ThroughputMode') ?? 'bursting'}`,
  annotate: {
    Encrypted: { title: 'Encrypted', section: 'Files', default: false, replaces: true },
    KmsKeyId: { title: 'Key', section: 'Files', replaces: true },
    ThroughputMode: {
      title: 'Throughput',
      section: 'Files',
      default: 'bursting',
      options: ['bursting', 'elastic', 'provisioned'].map((value) => ({ value })),
    },
    PerformanceMode: {
      title: 'Performance',
      section: 'Files',
      default: 'generalPurpose',
      options: ['generalPurpose', 'maxIO'].map((value) => ({ value })),
      replaces: true,
    },
    'BackupPolicy.Status': {
      title: 'Backups',
      section: 'Files',
      options: ['ENABLED', 'DISABLED'].map((value) => ({ value })),
    },
  },
  parts: {
    mountTarget: mountTarget('Mount target'),
    mountTarget2: mountTarget('Mount target, second zone'),
    accessPoint: {
      title: 'Access point',
      type: 'AWS::EFS::AccessPoint',
      wiring: (self) => ({ FileSystemId: self.ref }),
      annotate: {
        'RootDirectory.Path': {
          title: 'Folder',
          section: 'Access point',
          default: '/',
          cite: page,
        },
        'PosixUser.Uid': { title: 'User', section: 'Access point', type: 'string' },
        'PosixUser.Gid': { title: 'Group', section: 'Access point', type: 'string' },
      },
    },
  },
  capabilities: { encrypted: { property: 'KmsKeyId', beside: { Encrypted: true } } },
  initial: {
    properties: {
      BackupPolicy: { Status: 'ENABLED' },
      Encrypted: true,
      ThroughputMode: 'elastic',
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    parts: {
      accessPoint: {
        PosixUser: { Gid: '1000', Uid: '1000' },
        RootDirectory: {
          CreationInfo: { OwnerGid: '1000', OwnerUid: '1000', Permissions: '750' },
          Path: '/app',
        },
      },
    },
  },
});

function mountTarget(title: string): PartDefinition {
  return {
    title,
    type: 'AWS::EFS::MountTarget',
    wiring: (self) => ({ FileSystemId: self.ref }),
    annotate: {
      SubnetId: { title: 'Subnet', section: title, required: true },
      SecurityGroups: { title: 'Security groups', section: title, required: true, type: 'list' },
    },
  };
}
