import { loadRegistry, loadRegistryIndex, type Registry, type RegistryIndex } from '@archivolt/cfn-spec';
import { monaco } from '../monaco.js';
import { complete, type Known, type Suggestion } from './complete.js';
import { explain, type Explanation } from './explain.js';
import { templateFacts } from './template-facts.js';
import { yamlContext } from './yaml-context.js';

const TEMPLATES = { language: 'yaml', scheme: 'template' } as const;

/** Completion and hover in templates by CloudFormation's own registry, loaded as the types of the template ask. */
export function registerTemplateLanguage(): void {
  const learn = learner();
  monaco.languages.registerCompletionItemProvider(TEMPLATES, {
    triggerCharacters: [' ', '!', '.', '{', ':'],
    provideCompletionItems: async (model, position) => {
      const lines = model.getLinesContent();
      const context = yamlContext(lines, position.lineNumber - 1, position.column - 1);
      if (/(?:^|\s)#/.test((lines[position.lineNumber - 1] ?? '').slice(0, position.column - 1)))
        return { suggestions: [] };
      const token = /[^\s{"']*$/.exec(context.typed)?.[0] ?? '';
      const range = new monaco.Range(
        position.lineNumber,
        position.column - token.length,
        position.lineNumber,
        position.column,
      );
      const offers = complete(context, await learn(lines));
      return { suggestions: offers.map((offer, index) => itemOf(offer, range, index)) };
    },
  });
  monaco.languages.registerHoverProvider(TEMPLATES, {
    provideHover: async (model, { lineNumber, column }) => {
      const lines = model.getLinesContent();
      const line = lines[lineNumber - 1] ?? '';
      const word = model.getWordAtPosition({ lineNumber, column });
      if (word === null) return null;
      const context = yamlContext(lines, lineNumber - 1, line.length);
      const told = explain(context, word.word, await learn(lines));
      if (told === undefined) return null;
      const range = new monaco.Range(lineNumber, word.startColumn, lineNumber, word.endColumn);
      return { range, contents: contentsOf(told) };
    },
  });
}

/** Knows what the types of a text ask for; each service is loaded once. */
function learner(): (lines: readonly string[]) => Promise<Known> {
  let index: Promise<RegistryIndex> | undefined;
  let asked = '';
  let registry: Promise<Registry> | undefined;
  return async (lines) => {
    index ??= loadRegistryIndex();
    const facts = templateFacts(lines);
    const types = [...new Set(facts.resources.values())].toSorted();
    if (registry === undefined || asked !== types.join(' ')) {
      asked = types.join(' ');
      registry = loadRegistry(types.flatMap(withPlain));
    }
    return { facts, registry: await registry, types: (await index).types };
  };
}

/** SAM's types and those that they become: attributes and references are of these. */
function withPlain(type: string): readonly string[] {
  if (!type.startsWith('AWS::Serverless::')) return [type];
  return [type, 'AWS::Lambda::X', 'AWS::ApiGateway::X', 'AWS::ApiGatewayV2::X', 'AWS::StepFunctions::X', 'AWS::DynamoDB::X'];
}

const KINDS = {
  key: monaco.languages.CompletionItemKind.Property,
  value: monaco.languages.CompletionItemKind.EnumMember,
  type: monaco.languages.CompletionItemKind.Class,
  function: monaco.languages.CompletionItemKind.Function,
  name: monaco.languages.CompletionItemKind.Variable,
} as const;

function itemOf(
  { label, kind, insert, detail, docs, isFirst = false }: Suggestion,
  range: monaco.Range,
  index: number,
): monaco.languages.CompletionItem {
  const again = insert?.endsWith(' $0') === true;
  return {
    label,
    kind: KINDS[kind],
    range,
    insertText: insert ?? label,
    sortText: `${isFirst ? 0 : 1}${String(index).padStart(5, '0')}`,
    ...(insert === undefined
      ? {}
      : { insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet }),
    ...(detail === undefined ? {} : { detail }),
    ...(docs === undefined ? {} : { documentation: docs }),
    ...(again ? { command: { id: 'editor.action.triggerSuggest', title: 'Suggest' } } : {}),
  };
}

/** Texts of the registry are plain: nothing in them is markup. */
function contentsOf({ title, detail, docs, url }: Explanation): monaco.IMarkdownString[] {
  const head = detail === undefined ? `**${title}**` : `**${title}**  \n${escaped(detail)}`;
  return [
    { value: head },
    ...(docs === undefined ? [] : [{ value: escaped(docs) }]),
    ...(url === undefined ? [] : [{ value: `[AWS documentation](${url})` }]),
  ];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+!<>|-]/g, String.raw`\$&`);
}
