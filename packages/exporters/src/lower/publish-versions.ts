import { digest } from '../value/hash.js';
import { canonical } from '../value/walk.js';
import type { Draft } from './draft.js';

/**
 * A published version cannot change: its id follows the function's configuration, so that a change
 * publishes another one, and the old one stays, as SAM's do.
 */
export function publishVersions(draft: Draft): void {
  for (const [key, resource] of draft.resources) {
    if (resource.type !== 'AWS::Lambda::Version' || resource.typeAsWritten) continue;
    if (resource.purpose !== 'part' || resource.writtenId !== undefined) continue;
    const node = draft.resources.get(resource.owner.id);
    const seen = canonical(node?.properties);
    draft.resources.set(key, {
      ...resource,
      wish: `${resource.wish}${digest(seen)}`,
      attributes: {
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        ...resource.attributes,
      },
    });
  }
}
