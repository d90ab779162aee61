import { catalog, type Diagnostic } from '@archivolt/model';
import { canRun, titleOf, type Action } from '../actions/define-action.js';
import { allActions } from '../actions/registry.js';
import { entriesOf } from '../palette/groups.js';
import type { SessionState } from '../state/session-state.js';
import { matchRank } from './search.js';

/** What the command palette lists. */
export type CommandItem = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
} & (
  | { readonly kind: 'add'; readonly service: string; readonly variant: string | undefined }
  | { readonly kind: 'run'; readonly action: Action }
  | { readonly kind: 'go'; readonly node: string; readonly service: string }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'rule' | 'doc'; readonly url: string }
);

export interface CommandGroup {
  readonly title: string;
  readonly items: readonly CommandItem[];
}

const SHOWN = 6;

/** What answers a query, by kind. A query that starts with `>` asks for commands only. */
export function commandGroups(state: SessionState, query: string): readonly CommandGroup[] {
  const isRunOnly = query.startsWith('>');
  const words = query.replace(/^>\s*/, '').trim();
  const runs = {
    title: 'Run',
    items: best(words, runItems(state), isRunOnly ? 40 : words === '' ? 8 : SHOWN),
  };
  if (isRunOnly || state.screen === 'start') return shown([runs]);
  return shown([
    { title: 'Add', items: best(words, addItems(), words === '' ? 4 : SHOWN) },
    runs,
    { title: 'Go to', items: words === '' ? [] : best(words, goItems(state), SHOWN) },
    { title: 'Problems', items: words === '' ? [] : best(words, problemItems(state), 4) },
    { title: 'Rules', items: words === '' ? [] : best(words, ruleItems(), 4) },
    { title: 'Documentation', items: words === '' ? [] : best(words, docItems(), 4) },
  ]);
}

interface Ranked {
  readonly item: CommandItem;
  readonly more: readonly string[];
  /** From 0 to 1: how often it is wanted. */
  readonly use?: number;
}

/** What use adds to a rank at most: more than where in a title a word stands. */
const USE = 6;

function best(query: string, all: readonly Ranked[], most: number): readonly CommandItem[] {
  return all
    .map(({ item, more, use = 0 }) => ({
      item,
      rank: matchRank(query, item.title, more),
      use: USE * use,
    }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank + b.use - a.rank - a.use)
    .slice(0, most)
    .map(({ item }) => item);
}

function shown(groups: readonly CommandGroup[]): readonly CommandGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}

function addItems(): readonly Ranked[] {
  return catalog.services.flatMap((service) =>
    entriesOf(service).map(({ key, variant, title }) => ({
      item: { kind: 'add', key, title, detail: service.summary, service: service.id, variant },
      more: [service.type ?? '', service.title, ...(service.keywords ?? [])],
      use: (service.share ?? 0) / 100,
    })),
  );
}

function runItems(state: SessionState): readonly Ranked[] {
  return allActions
    .filter((action) => canRun(action, state) && action.id !== 'view/open-command-palette')
    .map((action) => ({
      item: { kind: 'run', key: action.id, title: titleOf(action, state), detail: '', action },
      more: action.keywords ?? [],
    }));
}

function goItems(state: SessionState): readonly Ranked[] {
  return state.graph.nodes().map(({ id, name, service }) => ({
    item: {
      kind: 'go',
      key: id,
      title: name,
      detail: service.title,
      node: id,
      service: service.id,
    },
    more: [service.title],
  }));
}

function problemItems(state: SessionState): readonly Ranked[] {
  return state.diagnostics.map((diagnostic, index) => ({
    item: { kind: 'problem', key: `${index}`, title: diagnostic.message, detail: '', diagnostic },
    more: [diagnostic.rule],
  }));
}

/** AWS's pages that the catalog stands on. */
function docItems(): readonly Ranked[] {
  return catalog.services.map(({ id, title, cite, keywords = [] }) => ({
    item: { kind: 'doc', key: id, title: cite.title, detail: title, url: cite.url },
    more: [title, ...keywords, 'docs documentation'],
  }));
}

function ruleItems(): readonly Ranked[] {
  return catalog.rules.map(({ id, summary, cite }) => ({
    item: {
      kind: 'rule',
      key: id,
      title: id.slice(id.indexOf('/') + 1),
      detail: summary,
      url: cite.url,
    },
    more: [summary],
  }));
}
