import { isMap, type ArchDocument, type Value } from '@archivolt/model';
import { fromEntries } from '../value/walk.js';

/** Texts that some printer, reader or shell would take for something else. */
export const HOSTILE: readonly string[] = [
  `'"\`\\`,
  `'}); process.exit(1) // "}); process.exit(1) //`,
  '${AWS::AccountId} ${x} $${y} ${!z} ${process.exit(1)}',
  '!Ref X',
  '{"Ref":"AWS::StackId"}',
  'first\nInjected: true\n  - second\r\n\tthird',
  '*/ process.exit(1) /* --> </script><!-- ',
  '"""\nimport os\n"""',
  '\u202Eright to left\u202C \u2066isolated\u2069 \u200B\uFEFF',
  '\u2028\u2029\u0085\u00A0',
  '# heading\n## heading\n[link](javascript:alert(1)) <img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '~',
  '012',
  '0o7',
  '1e3',
  '.inf',
  '1:30:00',
  '=',
  '<<',
  'yes',
  'no',
  'null',
  '2001-01-01',
  '2012-10-17',
  '--- !!python/object:os.system',
  '```\n# heading\nrm -rf /\n```',
  "EOF\n'\nrm -rf /\n'",
  '\u0000\u0007\u001b[31m\u007f\u009b',
  '\ud800 and \udc00',
  '$(rm -rf /) `rm -rf /` ; rm -rf / | & < >',
  '../../../../etc/passwd',
  ' leading and trailing ',
  '{{resolve:ssm:/x}} {% raw %}',
  '\u{1F600}\u{10FFFF}',
  'x'.repeat(10_000),
];

export type TextPath = readonly (string | number)[];

/** What is no text of a user: ids, names of kinds, and the names in references and functions. */
const STRUCTURE =
  /^(?:version|\$schema|nodes\.[^.]+\.(?:service|type|parent|container|stack|variant)|edges\.[^.]+\.(?:connection|from|to))$|\$ref|\.attr$|\.part$|(?:^|\.)(?:Ref|Condition|Fn::GetAtt|Fn::If\.0|Fn::FindInMap)(?:\.|$)/;

/** All texts of a document, by where they are. */
export function textsOf(document: ArchDocument): readonly TextPath[] {
  return textsIn(document as unknown as Value, []).filter(
    (path) => !STRUCTURE.test(path.join('.')),
  );
}

function textsIn(value: Value, path: TextPath): readonly TextPath[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value))
    return (value as readonly Value[]).flatMap((item, at) => textsIn(item, [...path, at]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** The document with other texts. */
export function withTexts(
  document: ArchDocument,
  textAt: (path: TextPath, old: string) => string,
): ArchDocument {
  return swapped(document as unknown as Value, [], textAt) as unknown as ArchDocument;
}

function swapped(
  value: Value,
  path: TextPath,
  textAt: (path: TextPath, old: string) => string,
): Value {
  if (typeof value === 'string') return textAt(path, value);
  if (Array.isArray(value))
    return (value as readonly Value[]).map((item, at) => swapped(item, [...path, at], textAt));
  if (!isMap(value)) return value;
  return fromEntries(
    Object.entries(value).map(
      ([key, item]) => [key, swapped(item, [...path, key], textAt)] as const,
    ),
  );
}
