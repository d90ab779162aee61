import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { themeOnPage } from '../theme/apply-theme.js';
import { hexDigits } from './hex-digits.js';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

// Monaco's parts register themselves; only those that a template needs.
await Promise.all([
  import('monaco-editor/features/bracketMatching/register'),
  import('monaco-editor/features/caretOperations/register'),
  import('monaco-editor/features/comment/register'),
  import('monaco-editor/features/gotoError/register'),
  import('monaco-editor/features/hover/register'),
  import('monaco-editor/features/indentation/register'),
  import('monaco-editor/features/lineSelection/register'),
  import('monaco-editor/features/linesOperations/register'),
  import('monaco-editor/features/multicursor/register'),
  import('monaco-editor/features/smartSelect/register'),
  import('monaco-editor/features/snippet/register'),
  import('monaco-editor/features/suggest/register'),
  import('monaco-editor/features/wordOperations/register'),
  import('monaco-editor/features/codicon/register'),
  import('monaco-editor/features/clipboard/register'),
  import('monaco-editor/features/diffEditor/register'),
  import('monaco-editor/features/find/register'),
  import('monaco-editor/features/folding/register'),
  import('monaco-editor/features/stickyScroll/register'),
  import('monaco-editor/features/wordHighlighter/register'),
  import('monaco-editor/languages/definitions/ini/register'),
  import('monaco-editor/languages/definitions/javascript/register'),
  import('monaco-editor/languages/definitions/markdown/register'),
  import('monaco-editor/languages/definitions/python/register'),
  import('monaco-editor/languages/definitions/typescript/register'),
  import('monaco-editor/languages/definitions/yaml/register'),
]);

const THEME = 'archivolt';
const BASES = { light: 'vs', dark: 'vs-dark', hc: 'hc-black' } as const;

type Ink = (name: string) => string;

/** Puts the page's colours on the editor: roles, as everywhere. */
export function themeEditor(): void {
  const style = getComputedStyle(document.documentElement);
  const ink: Ink = (name) => hexDigits(style.getPropertyValue(`--${name}`));
  const role: Ink = (name) => `#${ink(name)}`;
  monaco.editor.defineTheme(THEME, {
    base: BASES[themeOnPage()],
    inherit: false,
    rules: tokenColours(ink),
    colors: { ...textColours(role), ...widgetColours(role), ...diffColours(role) },
  });
  monaco.editor.setTheme(THEME);
}

function tokenColours(ink: Ink): monaco.editor.ITokenThemeRule[] {
  return [
    { token: '', foreground: ink('fg') },
    { token: 'comment', foreground: ink('syn-com') },
    { token: 'keyword', foreground: ink('syn-tag') },
    { token: 'tag', foreground: ink('syn-tag') },
    { token: 'type', foreground: ink('syn-key') },
    { token: 'type.yaml', foreground: ink('syn-key') },
    { token: 'key', foreground: ink('syn-key') },
    { token: 'string', foreground: ink('syn-str') },
    { token: 'string.key.json', foreground: ink('syn-key') },
    { token: 'number', foreground: ink('syn-num') },
  ];
}

function textColours(role: Ink): monaco.editor.IColors {
  return {
    'editor.background': role('bg-code'),
    'editor.foreground': role('fg'),
    'editorLineNumber.foreground': role('fg-3'),
    'editorLineNumber.activeForeground': role('fg-2'),
    'editor.lineHighlightBackground': `${role('bg-hover')}80`,
    'editor.lineHighlightBorder': '#00000000',
    'editorBracketMatch.background': role('accent-soft'),
    'editorBracketMatch.border': role('accent-line'),
    'editorCursor.foreground': role('fg'),
    'editorError.foreground': role('danger-mark'),
    'editorWarning.foreground': role('warn-mark'),
    'editor.selectionBackground': role('accent-soft'),
    'editorStickyScroll.background': role('bg-code'),
    'editorStickyScrollHover.background': role('bg-hover'),
    'editorStickyScroll.border': role('line'),
    'editorIndentGuide.background1': role('line'),
    'editorIndentGuide.activeBackground1': role('line-strong'),
    'editorOverviewRuler.border': '#00000000',
    'scrollbarSlider.background': `${role('line-strong')}99`,
  };
}

function widgetColours(role: Ink): monaco.editor.IColors {
  return {
    'editorHoverWidget.background': role('bg-raised'),
    'editorHoverWidget.border': role('line-strong'),
    'editorSuggestWidget.background': role('bg-raised'),
    'editorSuggestWidget.border': role('line-strong'),
    'editorSuggestWidget.foreground': role('fg'),
    'editorSuggestWidget.selectedBackground': role('accent-soft'),
    'editorSuggestWidget.selectedForeground': role('fg'),
    'editorSuggestWidget.highlightForeground': role('accent'),
    'editorSuggestWidget.focusHighlightForeground': role('accent'),
    'list.hoverBackground': role('bg-hover'),
    'editorWidget.background': role('bg-raised'),
    'editorWidget.border': role('line-strong'),
    'input.background': role('bg-field'),
    'input.foreground': role('fg'),
    focusBorder: role('accent'),
  };
}

function diffColours(role: Ink): monaco.editor.IColors {
  return {
    'diffEditor.insertedTextBackground': `${role('ok-mark')}33`,
    'diffEditor.insertedLineBackground': `${role('ok-mark')}1f`,
    'diffEditor.removedTextBackground': `${role('danger-mark')}33`,
    'diffEditor.removedLineBackground': `${role('danger-mark')}1f`,
    'diffEditor.unchangedRegionBackground': role('bg-chrome'),
    'diffEditor.unchangedRegionForeground': role('fg-3'),
    'diffEditor.unchangedRegionShadow': '#00000000',
    'diffEditor.border': role('line'),
    'diffEditor.diagonalFill': role('line'),
  };
}

const LANGUAGES: Readonly<Record<string, string>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'javascript',
  toml: 'ini',
  ts: 'typescript',
  mjs: 'javascript',
  js: 'javascript',
  py: 'python',
  md: 'markdown',
};

export function languageOf(path: string): string {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'plaintext';
}

export { monaco };
