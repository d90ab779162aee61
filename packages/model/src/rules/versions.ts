import type { NodeView } from '../define/index.js';

const PROVISIONED = 'ProvisionedConcurrencyConfig';

/** Versions of a function that stand as nodes of their own. */
export function versionsOf(node: NodeView): readonly NodeView[] {
  return node.referrers('AWS::Lambda::Version');
}

/** Aliases of a function that stand as nodes of their own. */
export function aliasesOf(node: NodeView): readonly NodeView[] {
  return node.referrers('AWS::Lambda::Alias');
}

/** Whether a version or an alias of a function keeps environments ready. */
export function isProvisioned(node: NodeView): boolean {
  return (
    node.has(PROVISIONED) ||
    ['alias', 'version'].some((part) => node.part(part)?.has(PROVISIONED)) ||
    [...versionsOf(node), ...aliasesOf(node)].some((it) => it.has(PROVISIONED))
  );
}
