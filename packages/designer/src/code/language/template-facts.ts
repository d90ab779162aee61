/** What a template declares, read by indentation: the text need not be whole. */
export interface TemplateFacts {
  /** Types by logical id. */
  readonly resources: ReadonlyMap<string, string>;
  readonly parameters: readonly string[];
  readonly conditions: readonly string[];
  readonly mappings: readonly string[];
}

const ENTRY = /^(\s+)(["']?)([A-Za-z0-9:]+)\2\s*:/;

export function templateFacts(lines: readonly string[]): TemplateFacts {
  const sections = new Map<string, string[]>();
  const resources = new Map<string, string>();
  let [section, depth, entry] = ['', 0, ''];
  for (const line of lines) {
    const top = /^(["']?)([A-Za-z]+)\1\s*:/.exec(line);
    if (top !== null) {
      [section, depth, entry] = [top[2] ?? '', 0, ''];
      continue;
    }
    const found = ENTRY.exec(line);
    if (found === null) continue;
    const [, spaces = '', , name = ''] = found;
    if (depth === 0) depth = spaces.length;
    if (spaces.length === depth) {
      entry = name;
      sections.set(section, [...(sections.get(section) ?? []), name]);
      if (section === 'Resources') resources.set(name, '');
    } else if (section === 'Resources' && name === 'Type' && resources.get(entry) === '') {
      const type = /:\s*["']?([A-Za-z0-9:]+)/.exec(line.slice(found[0].length - 1))?.[1];
      if (type !== undefined) resources.set(entry, type);
    }
  }
  const of = (name: string): readonly string[] => sections.get(name) ?? [];
  return {
    resources,
    parameters: of('Parameters'),
    conditions: of('Conditions'),
    mappings: of('Mappings'),
  };
}

/** Names that CloudFormation itself declares. */
export const PSEUDO = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
] as const;
