import { copyFragment, isMap, type EditCall, type Fragment } from '@archivolt/model';
import { withMembers } from './members.js';
import type { Stage } from './stage.js';

const KIND = 'archivolt/fragment';

/** The selection as text that other programs can carry; undefined when nothing can be copied. */
export function copied(stage: Stage): string | undefined {
  const { document, selection } = stage.session.getState();
  const fragment = copyFragment(document, new Set(withMembers(stage.settledScene(), selection)));
  const { nodes, layout } = fragment;
  if (Object.keys(nodes).length + Object.keys(layout.notes).length === 0) return undefined;
  return `${JSON.stringify({ kind: KIND, ...fragment }, undefined, 2)}\n`;
}

/** A fragment from a clipboard's text. The edit checks each record: such text is hostile. */
export function readFragment(text: string): Fragment | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isMap(value) || value['kind'] !== KIND) return undefined;
    const { kind: _kind, ...fragment } = value;
    return isMap(fragment['nodes']) && isMap(fragment['edges']) && isMap(fragment['layout'])
      ? (fragment as unknown as Fragment)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The edit that puts a fragment in, and the ids that its nodes and notes will have. */
export function pasteEdit(
  stage: Stage,
  fragment: Fragment,
  offset: { readonly x: number; readonly y: number },
): {
  readonly call: EditCall;
  /** New ids by old ones. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly ids: readonly string[];
} {
  const shown = [...Object.keys(fragment.nodes), ...Object.keys(fragment.layout.notes ?? {})];
  const all = [...shown, ...Object.keys(fragment.edges)];
  const ids = Object.fromEntries(all.map((id) => [id, stage.session.newId()]));
  return {
    call: { edit: 'selection.paste', args: { fragment, offset, ids } },
    renamed: ids,
    ids: shown.flatMap((id) => ids[id] ?? []),
  };
}
