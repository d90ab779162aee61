import { valueText } from './expressions.js';
import type { FieldSpec } from './field-spec.js';
import type { FieldOwner } from './owner.js';

/** The value of another property that a field does not go with, as its option says it: `Node.js 22`. */
export function ruledOutBy(
  { views }: Pick<FieldOwner, 'views'>,
  { annotation: { goesWith } }: Pick<FieldSpec, 'annotation'>,
): string | undefined {
  if (goesWith === undefined) return undefined;
  const fits = new RegExp(`^(?:${goesWith.pattern})$`);
  for (const view of views) {
    const value = view.string(goesWith.path);
    if (value === undefined || fits.test(value)) continue;
    const options = view.annotation(goesWith.path)?.options ?? [];
    return options.find((option) => option.value === value)?.title ?? valueText(value);
  }
  return undefined;
}
