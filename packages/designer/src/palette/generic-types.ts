import { catalog } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import { addAtCentre } from '../canvas/palette-drag.js';

/** The service whose nodes are of any type. */
export const GENERIC =
  catalog.services.find(({ category, type }) => category === 'other' && type === undefined)?.id ??
  '';

/** Whether a type has a service of its own, of which it is the main resource. */
export function isCurated(type: string): boolean {
  return catalog.serviceOfType(type)?.type === type;
}

/** Adds a node of a type; what has a service of its own is added as that. */
export function addType({ session }: Pick<ActionContext, 'session'>, type: string): void {
  const service = catalog.serviceOfType(type);
  if (service?.type === type) addAtCentre(session, service.id);
  else addAtCentre(session, GENERIC, undefined, type);
}
