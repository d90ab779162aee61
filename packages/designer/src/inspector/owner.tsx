import type { Registry } from '@archivolt/cfn-spec';
import type { Diagnostic, PropertyPath, PropertyReads, Value } from '@archivolt/model';
import { createContext, useContext, type ReactNode } from 'react';
import { pathText } from '../problems/steps.js';
import type { Session } from '../state/session-state.js';
import type { Given } from './given.js';

/** Whose fields are shown: a node, one of its parts, a wire, or several nodes of a kind at once. */
export interface FieldOwner {
  /** Remembers folds, as in `lambda-function`. */
  readonly key: string;
  /** Changes when the fields are of something else. */
  readonly identity: string;
  readonly views: readonly PropertyReads[];
  /** Prefix of this owner's paths in diagnostics: `stage#` of a part. */
  readonly prefix: string;
  readonly type: string;
  readonly registry: Registry | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly session: Session;
  /** What wires write into the fields, by prefix and path. */
  readonly given?: ReadonlyMap<string, readonly Given[]>;
}

export type Read =
  | { readonly kind: 'unset' }
  | { readonly kind: 'mixed' }
  | { readonly kind: 'set'; readonly value: Value };

const OwnerContext = createContext<FieldOwner | undefined>(undefined);

export function OwnerProvider(props: {
  readonly owner: FieldOwner;
  readonly children: ReactNode;
}): ReactNode {
  return <OwnerContext value={props.owner}>{props.children}</OwnerContext>;
}

export function useOwner(): FieldOwner {
  const owner = useContext(OwnerContext);
  if (owner === undefined) throw new Error('useOwner outside OwnerProvider');
  return owner;
}

/** What is written at a path, in all views alike or not. */
export function readAll({ views }: FieldOwner, path: PropertyPath): Read {
  const [first, ...rest] = views.map((view) => view.value(path));
  const text = JSON.stringify(first);
  if (rest.some((value) => JSON.stringify(value) !== text)) return { kind: 'mixed' };
  return first === undefined ? { kind: 'unset' } : { kind: 'set', value: first };
}

/** Writes, or with `undefined` removes: one edit, whatever the number of views. */
export function writeAll(owner: FieldOwner, path: PropertyPath, value: Value | undefined): void {
  const same = owner.views.every(
    (view) => JSON.stringify(view.value(path)) === JSON.stringify(value),
  );
  if (!same) owner.session.edit(owner.views.map((view) => view.set(path, value)));
}

/** Problems of exactly this field, and of what is inside it. */
export function problemsAt(owner: FieldOwner, path: PropertyPath): readonly Diagnostic[] {
  const own = owner.prefix + pathText(path);
  return owner.diagnostics.filter(({ at }) => {
    if (at.property === undefined) return false;
    const place = pathText(at.property);
    return place === own || place.startsWith(`${own}.`) || own === `${place}.0`;
  });
}
