import { isIntrinsic, isMap, type Value } from '../define/value.js';
import type { ArchDocument, ResourceRecord } from '../document/document.js';
import type { NamedSection } from './section-names.js';

/** How often each parameter, condition or mapping is named, by its name. */
export function entryUses(
  document: ArchDocument,
  section: NamedSection,
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (name: Value | undefined) => {
    if (typeof name === 'string') uses.set(name, (uses.get(name) ?? 0) + 1);
  };
  const holders = [...Object.values(document.nodes), ...Object.values(document.edges)].flatMap(
    (owner): readonly Partial<ResourceRecord>[] => [owner, ...Object.values(owner.parts ?? {})],
  );
  for (const { properties, attributes } of holders) {
    walk(properties, section, count);
    walk(attributes, section, count);
    if (section === 'conditions') count(attributes?.Condition);
  }
  walk(document.conditions, section, count);
  walk(document.globals, section, count);
  for (const output of Object.values(document.outputs)) {
    walk(output, section, count);
    if (section === 'conditions') count(output['Condition']);
  }
  return uses;
}

type Count = (name: Value | undefined) => void;

function walk(value: unknown, section: NamedSection, count: Count): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, section, count);
    return;
  }
  if (!isMap(value)) return;
  if (isIntrinsic(value)) {
    for (const [key, operand] of Object.entries(value))
      countOperand(key, operand, { section, count });
  }
  for (const item of Object.values(value)) walk(item, section, count);
}

function countOperand(
  key: string,
  operand: Value,
  { section, count }: { readonly section: NamedSection; readonly count: Count },
): void {
  const [first] = Array.isArray(operand) ? operand : [operand];
  if (section === 'conditions' && (key === 'Condition' || key === 'Fn::If')) count(first);
  if (section === 'mappings' && key === 'Fn::FindInMap') count(first);
  if (section !== 'parameters') return;
  if (key === 'Ref') count(operand);
  if (key === 'Fn::Sub' && typeof first === 'string') {
    for (const [, name = ''] of first.matchAll(/\$\{([^!}.]+)\}/g)) count(name.trim());
  }
}
