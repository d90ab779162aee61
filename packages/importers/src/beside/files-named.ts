import { decodeUtf8, isPathBeside, type ValueMap } from '@archivolt/model';
import { readStackTemplate } from '../text/stack-template.js';
import { mapOf, member, type TextMap, type TextNode, valueOf } from '../text/tree.js';

/** A property that a template has in a file. */
export interface NamedFile {
  readonly logicalId: string;
  /** What the file holds. */
  readonly property: string;
  /** What the template says in its place. */
  readonly instead: ValueMap;
  /** As written. */
  readonly place: string;
  /** From the template's folder; absent for what lies outside of it, or is no JSON or YAML. */
  readonly path?: string;
  /** Where the template says so. */
  readonly start: number;
}

interface Filed {
  /** The property, and the one that says where it is. */
  readonly property: string;
  readonly uri: string;
}

const DEFINITION: Filed = { property: 'Definition', uri: 'DefinitionUri' };
const BODY: Filed = { property: 'DefinitionBody', uri: 'DefinitionUri' };
const PLAIN_BODY: Filed = { property: 'Body', uri: 'BodyS3Location' };
/** What SAM and `aws cloudformation package` take from a file that is named by its path. */
const FILED: ReadonlyMap<string, Filed> = new Map([
  ['AWS::Serverless::StateMachine', DEFINITION],
  ['AWS::Serverless::Api', BODY],
  ['AWS::Serverless::HttpApi', BODY],
  ['AWS::StepFunctions::StateMachine', { ...DEFINITION, uri: 'DefinitionS3Location' }],
  ['AWS::ApiGateway::RestApi', PLAIN_BODY],
  ['AWS::ApiGatewayV2::Api', PLAIN_BODY],
]);

const MOST_FILES = 100;
/** What a text without a file to read does not hold: most templates are not read twice. */
const HINT = /DefinitionUri|S3Location|AWS::Include/;

/** Paths of files beside a template that hold what it would else say itself. */
export function filesNamed(source: string | Uint8Array): readonly string[] {
  const text = typeof source === 'string' ? source : textOfBytes(source);
  if (!HINT.test(text)) return [];
  const paths = namedFiles(readStackTemplate(text).root).flatMap(({ path }) => path ?? []);
  return [...new Set(paths)].slice(0, MOST_FILES);
}

function textOfBytes(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  return text.ok ? text.value : '';
}

export function namedFiles(root: TextNode | undefined): readonly NamedFile[] {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return [];
  return [...section.entries].flatMap(([logicalId, { value }]) => {
    const type = member(value, 'Type');
    const filed = type?.kind === 'scalar' ? FILED.get(String(type.value)) : undefined;
    const properties = member(value, 'Properties');
    if (filed === undefined || properties?.kind !== 'map') return [];
    const found = namedIn(properties, filed);
    return found === undefined ? [] : [{ logicalId, property: filed.property, ...found }];
  });
}

function namedIn(
  properties: TextMap,
  { property, uri }: Filed,
): Omit<NamedFile, 'logicalId' | 'property'> | undefined {
  const [said, location] = [properties.entries.get(property), properties.entries.get(uri)];
  if (said !== undefined && location !== undefined) return undefined;
  const [key, entry] = said === undefined ? [uri, location] : [property, said];
  const place = said === undefined ? textOf(location?.value) : textOf(includedFrom(said.value));
  if (entry === undefined || place === undefined || isElsewhere(place)) return undefined;
  const path = pathFrom(place);
  return {
    instead: mapOf([[key, valueOf(entry.value)]]),
    place,
    start: entry.start,
    ...(path === undefined ? {} : { path }),
  };
}

/** The place of which a value is an inclusion, and nothing else. */
function includedFrom(value: TextNode): TextNode | undefined {
  const transform = member(value, 'Fn::Transform');
  const isAll = value.kind === 'map' && value.entries.size === 1;
  const isInclude = textOf(member(transform, 'Name')) === 'AWS::Include';
  return isAll && isInclude ? member(member(transform, 'Parameters'), 'Location') : undefined;
}

function textOf(node: TextNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** A URL, or a place of which only the deployment knows. */
function isElsewhere(place: string): boolean {
  return place === '' || place.includes('://') || place.includes('${');
}

/** A path without detours. */
function pathFrom(place: string): string | undefined {
  const steps: string[] = [];
  for (const step of place.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '.' && step !== '..') steps.push(step);
  }
  const path = steps.join('/');
  return isPathBeside(path) ? path : undefined;
}
