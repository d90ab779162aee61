import { propertyDocsUrl, resourceDocsUrl } from '@archivolt/cfn-spec';
import { detailOf, type Known } from './complete.js';
import type { YamlContext } from './yaml-context.js';

export interface Explanation {
  readonly title: string;
  readonly detail?: string;
  readonly docs?: string;
  readonly url?: string;
}

/** What is known of the word at a caret: `context` is that of the end of the word's key, or of its value. */
export function explain(
  context: YamlContext,
  word: string,
  { facts, registry, types }: Known,
): Explanation | undefined {
  const { path, key } = context;
  if (key === undefined) return undefined;
  const [section, id, third, ...rest] = path;
  if (section === 'Resources' && typeof id === 'string' && third === 'Properties' && key === word) {
    const type = facts.resources.get(id) ?? '';
    const at = [...rest, key];
    const property = registry.property(type, at);
    if (property === undefined) return undefined;
    return {
      title: key,
      detail: detailOf(property),
      url: propertyDocsUrl(registry, type, at),
      ...(property.doc === undefined ? {} : { docs: property.doc }),
    };
  }
  if (key === 'Type' && third === undefined && section === 'Resources') {
    const type = facts.resources.get(String(id)) ?? '';
    const summary = types.find((it) => it.type === type)?.summary;
    if (summary !== undefined) return { title: type, docs: summary, url: resourceDocsUrl(type) };
  }
  const type = facts.resources.get(word);
  if (type === undefined || type === '') return undefined;
  const docs = types.find((it) => it.type === type)?.summary;
  return { title: word, detail: type, ...(docs === undefined ? {} : { docs }) };
}
