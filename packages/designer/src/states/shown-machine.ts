import { catalog } from '@archivolt/model';
import type { SessionState } from '../state/session-state.js';

/** The one node that is selected, when it runs states. */
export function shownMachine({ selection, document }: SessionState): string | undefined {
  const [id = '', ...others] = selection;
  const service = others.length > 0 ? undefined : document.nodes[id]?.service;
  const { states } = catalog.service(service ?? '')?.capabilities ?? {};
  return states === undefined ? undefined : id;
}
