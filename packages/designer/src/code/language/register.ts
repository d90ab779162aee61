import { monaco } from '../monaco.js';
import type { Suggestion } from './complete.js';
import type { Explanation } from './explain.js';
import type { LanguageAnswer, LanguageRequest } from './language.worker.js';

const TEMPLATES = { language: 'yaml', scheme: 'template' } as const;

/** Completion and hover in templates by CloudFormation's own registry, loaded as the types of the template ask. */
export function registerTemplateLanguage(): void {
  const ask = createAsker();
  monaco.languages.registerCompletionItemProvider(TEMPLATES, {
    triggerCharacters: [' ', '!', '.', '{', ':'],
    provideCompletionItems: async (model, { lineNumber, column }) => {
      const before = model.getLineContent(lineNumber).slice(0, column - 1);
      if (/(?:^|\s)#/.test(before)) return { suggestions: [] };
      const token = /[^\s{"']*$/.exec(before)?.[0] ?? '';
      const range = new monaco.Range(lineNumber, column - token.length, lineNumber, column);
      const place = { line: lineNumber - 1, column: column - 1 };
      const { offers } = await ask({ text: model.getValue(), ...place });
      return { suggestions: offers.map((offer, index) => itemOf(offer, range, index)) };
    },
  });
  monaco.languages.registerHoverProvider(TEMPLATES, {
    provideHover: async (model, { lineNumber, column }) => {
      const found = model.getWordAtPosition({ lineNumber, column });
      if (found === null) return null;
      const place = { line: lineNumber - 1, column: model.getLineLength(lineNumber) };
      const { told } = await ask({ text: model.getValue(), ...place, word: found.word });
      if (told === undefined) return null;
      const range = new monaco.Range(lineNumber, found.startColumn, lineNumber, found.endColumn);
      return { range, contents: contentsOf(told) };
    },
  });
}

function createAsker(): (request: Omit<LanguageRequest, 'serial'>) => Promise<LanguageAnswer> {
  const waiting = new Map<number, (answer: LanguageAnswer) => void>();
  let serial = 0;
  let worker: Worker | undefined;
  return (request) => {
    if (worker === undefined) {
      worker = new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<LanguageAnswer>) => {
        waiting.get(data.serial)?.(data);
        waiting.delete(data.serial);
      });
    }
    serial += 1;
    const own = serial;
    worker.postMessage({ ...request, serial: own } satisfies LanguageRequest);
    return new Promise((resolve) => {
      waiting.set(own, resolve);
    });
  };
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
