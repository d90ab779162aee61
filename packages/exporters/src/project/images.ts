import { isMap, type Value, type ValueMap } from '@archivolt/model';
import type { CodeUnit, Resource, ResourceGraph } from '../graph/resource-graph.js';
import { keyOf } from '../graph/keys.js';
import { byText, own, referencesIn } from '../value/walk.js';
import { codeFolders } from './paths.js';
import { commands } from './readme.js';
import { together } from './stacks.js';
import { variableNames } from './stub-words.js';
import type { StubFiles } from './stubs.js';
import { imageFiles, type Image } from './stubs-image.js';

interface Use {
  readonly repository: Resource;
  readonly tag: string;
  readonly isArm: boolean;
  readonly unit?: CodeUnit;
  /** The variables and the port of a container that is a task. */
  readonly task?: { readonly variables: readonly string[]; readonly port: number | undefined };
}

/** Dockerfiles and programs of all images, by path in the project. */
export function filesOfImages(main: ResourceGraph): StubFiles {
  return new Map(
    imagesOf(main).flatMap((image) =>
      [...imageFiles(image)].map(([path, text]) => [`${image.folder}/${path}`, text] as const),
    ),
  );
}

/** Images in repositories of the design, each once, whatever runs them. */
function imagesOf(main: ResourceGraph): readonly Image[] {
  const all = together(main);
  const uses = [...functionUses(all), ...taskUses(all)];
  const byId = new Map<string, Use[]>();
  for (const use of uses) {
    const id = `${use.repository.logicalId} ${use.tag}`;
    byId.set(id, [...(byId.get(id) ?? []), use]);
  }
  const folders = codeFolders([...byId.keys()].map(nameOf(byId)), 'images');
  return [...byId]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([id, items]) => {
      const [first] = items;
      const folder = folders.get(nameOf(byId)(id));
      return first === undefined || folder === undefined ? [] : [imageOf(first, items, folder)];
    });
}

/** The repository's id, and the tag where it holds several. */
function nameOf(byId: ReadonlyMap<string, unknown>): (id: string) => string {
  return (id) => {
    const [repository = ''] = id.split(' ');
    const isOnly = [...byId.keys()].filter((it) => it.startsWith(`${repository} `)).length === 1;
    return isOnly ? repository : id;
  };
}

function imageOf({ repository, tag }: Use, uses: readonly Use[], folder: string): Image {
  const tasks = uses.flatMap(({ task }) => task ?? []);
  const units = uses.flatMap(({ unit }) => unit ?? []);
  const named = [...tasks.map(({ variables }) => variables), ...units.map(variableNames)];
  const [port] = tasks.flatMap((task) => task.port ?? []);
  return {
    folder,
    repository: repository.logicalId,
    tag,
    isArm: uses.some(({ isArm }) => isArm),
    units,
    isTask: tasks.length > 0,
    ...(port === undefined ? {} : { port }),
    variables: [...new Set(named.flat())]
      .toSorted()
      .map((name) => ({ name, isAlways: named.every((names) => names.includes(name)) })),
  };
}

function functionUses(graph: ResourceGraph): readonly Use[] {
  return graph.images.flatMap((unit) => {
    const { properties } = graph.resources.get(unit.resource) ?? {};
    const source = sourceOf(graph, own(own(properties, 'Code') ?? properties, 'ImageUri'));
    const architectures = own(properties, 'Architectures');
    const isArm = Array.isArray(architectures) && architectures.includes('arm64');
    return source === undefined ? [] : [{ ...source, isArm, unit }];
  });
}

function taskUses(graph: ResourceGraph): readonly Use[] {
  return [...graph.resources.values()].flatMap(({ type, properties }) => {
    if (type !== 'AWS::ECS::TaskDefinition') return [];
    const isArm = own(own(properties, 'RuntimePlatform'), 'CpuArchitecture') === 'ARM64';
    return mapsIn(own(properties, 'ContainerDefinitions')).flatMap((container) => {
      const source = sourceOf(graph, own(container, 'Image'));
      const variables = mapsIn(own(container, 'Environment'))
        .map((item) => own(item, 'Name'))
        .filter((name) => typeof name === 'string' && /^[A-Za-z_]\w*$/.test(name)) as string[];
      const [mapping] = mapsIn(own(container, 'PortMappings'));
      const port = Number(own(mapping, 'ContainerPort'));
      const task = { variables, port: Number.isInteger(port) ? port : undefined };
      return source === undefined ? [] : [{ ...source, isArm, task }];
    });
  });
}

function mapsIn(value: Value | undefined): readonly ValueMap[] {
  return Array.isArray(value) ? value.filter((item: Value): item is ValueMap => isMap(item)) : [];
}

/** The repository that an image is in, where it is one of the design, and the tag. */
function sourceOf(
  graph: ResourceGraph,
  image: Value | undefined,
): Pick<Use, 'repository' | 'tag'> | undefined {
  const repository = referencesIn(image)
    .map((reference) => graph.resources.get(keyOf(reference)))
    .find((resource) => resource?.type === 'AWS::ECR::Repository');
  if (repository === undefined) return undefined;
  const tag = /(?<!:):([A-Za-z0-9_][A-Za-z0-9._-]{0,127})"/.exec(JSON.stringify(image))?.[1];
  return { repository, tag: tag ?? 'latest' };
}

/** How images come into their repositories, which the same deployment makes. */
export function imagesSection(main: ResourceGraph, pause: string): string | undefined {
  const images = imagesOf(main);
  if (images.length === 0) return undefined;
  const lines = images.flatMap(({ folder, repository, tag, isArm }) => [
    `REPOSITORY=… # the URI of ${repository}`,
    `docker build --platform linux/${isArm ? 'arm64' : 'amd64'} --provenance=false --tag "$REPOSITORY:${tag}" ${folder}`,
    `docker push "$REPOSITORY:${tag}"`,
  ]);
  return commands(
    'Images',
    [
      'aws ecr get-login-password | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com',
      ...lines,
    ],
    `What runs an image can only be made when the image is there. Deploy with \`${pause}\` first: it stops there and keeps the repositories. Push, and deploy again.`,
  );
}
