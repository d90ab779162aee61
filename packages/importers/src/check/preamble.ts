import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { functionOf, strangers } from './entries.js';
import { SAM } from './functions.js';

const LONGEST = 1_024;

/** What a template says of itself, and its rules, that CloudFormation refuses. */
export function preambleFaults(root: TextMap): readonly Finding[] {
  return [
    ...versionFaults(root),
    ...descriptionFaults(root),
    ...transformFaults(root),
    ...metadataFaults(root),
  ];
}

function versionFaults(root: TextMap): readonly Finding[] {
  const version = member(root, 'AWSTemplateFormatVersion');
  if (version === undefined) return [];
  if (version.kind === 'scalar' && String(version.value).slice(0, 10) === '2010-09-09') return [];
  return [
    warning(
      'bad-value',
      version.start,
      'AWSTemplateFormatVersion is 2010-09-09; there is no other.',
    ),
  ];
}

function descriptionFaults(root: TextMap): readonly Finding[] {
  const text = member(root, 'Description');
  if (text === undefined) return [];
  if (text.kind !== 'scalar' || typeof text.value !== 'string')
    return [
      warning('wrong-type', text.start, 'The Description of a template must be a literal text.'),
    ];
  if (text.value.length <= LONGEST) return [];
  return [
    warning(
      'bad-value',
      text.start,
      `The Description of a template has ${LONGEST} characters at most.`,
    ),
  ];
}

function transformFaults(root: TextMap): readonly Finding[] {
  const transform = member(root, 'Transform');
  const items =
    transform?.kind === 'list' ? transform.items : transform === undefined ? [] : [transform];
  return items.flatMap(transformFault);
}

function transformFault(item: TextNode): readonly Finding[] {
  if (item.kind === 'scalar' && typeof item.value === 'string') {
    if (!item.value.startsWith('AWS::Serverless') || item.value === SAM) return [];
    const message = `There is no transform ${quoted(item.value)}. SAM's is ${SAM}.`;
    return [warning('bad-value', item.start, message)];
  }
  if (item.kind !== 'map' || functionOf(item) !== undefined)
    return [warning('wrong-type', item.start, 'Transform takes names of transforms.')];
  const name = member(item, 'Name');
  return [
    ...(name === undefined
      ? [warning('missing-field', item.start, 'A transform needs a Name.')]
      : []),
    ...strangers(item, (key) => key === 'Name' || key === 'Parameters', 'A transform has no'),
  ];
}

function metadataFaults(root: TextMap): readonly Finding[] {
  const metadata = member(root, 'Metadata');
  if (metadata?.kind !== 'map') return [];
  return [...metadata.entries].flatMap(([key, { value, start }]) =>
    value.kind === 'scalar' && value.value === null
      ? [warning('wrong-type', start, `${quoted(key)} of Metadata has no value.`)]
      : [],
  );
}
