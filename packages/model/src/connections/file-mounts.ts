import { ref, type Effect, type NodeView, type Value } from '../define/index.js';

interface Mount {
  readonly source: NodeView;
  readonly files: NodeView;
  readonly folder: Value;
  readonly isReader: boolean;
}

/** Lambda asks for the mount targets when the function is made. */
export function functionMount({ source, files, folder }: Mount): readonly Effect[] {
  const targets = ['mountTarget', 'mountTarget2'].filter((part) => files.part(part) !== undefined);
  return [
    {
      kind: 'property',
      on: source.ref,
      path: ['FileSystemConfigs'],
      value: [{ Arn: { ...ref(files.id, 'accessPoint'), attr: 'Arn' }, LocalMountPath: folder }],
      mode: 'append',
      dependsOn: targets.map((part) => ref(files.id, part)),
    },
  ];
}

/** A volume of the task, and the folder of its first container. */
export function taskMount({ source, files, folder, isReader }: Mount): readonly Effect[] {
  const on = ref(source.id, 'taskDefinition');
  const name = files.name.replaceAll(/[^a-zA-Z0-9_-]/g, '-').slice(0, 255);
  return [
    {
      kind: 'property',
      on,
      path: ['Volumes'],
      value: [
        {
          EFSVolumeConfiguration: {
            AuthorizationConfig: { AccessPointId: ref(files.id, 'accessPoint'), IAM: 'ENABLED' },
            FilesystemId: files.ref,
            TransitEncryption: 'ENABLED',
          },
          Name: name,
        },
      ],
      mode: 'append',
    },
    {
      kind: 'property',
      on,
      path: ['ContainerDefinitions', 0, 'MountPoints'],
      value: [{ ContainerPath: folder, ReadOnly: isReader, SourceVolume: name }],
      mode: 'append',
    },
  ];
}
