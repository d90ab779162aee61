import { type Finding, warning } from '../../problem.js';
import { member, type TextMap } from '../../text/tree.js';
import { SAM, transformsOf } from '../functions.js';

const OF_AWS = 'AWS::LanguageExtensions';

/** Types of SAM, which CloudFormation does not have. A macro of one's own may make others of them. */
export function withoutTransform(root: TextMap): readonly Finding[] {
  const section = member(root, 'Resources');
  const others = transformsOf(root).filter((it) => it !== OF_AWS);
  if (section?.kind !== 'map' || others.length > 0) return [];
  return [...section.entries.values()].flatMap(({ value }) => {
    const type = member(value, 'Type');
    if (type?.kind !== 'scalar' || !String(type.value).startsWith('AWS::Serverless::')) return [];
    const message = `${String(type.value)} needs the transform ${SAM}.`;
    return [warning('bad-value', type.start, message)];
  });
}
