import { catalog } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import { addAtCentre } from '../canvas/palette-drag.js';
import { RECENT } from '../shell/ui-state.js';
import { entriesOf } from './groups.js';

/** Puts the row of what was added at the top of the palette's recent ones. */
export function remember({ ui }: Pick<ActionContext, 'ui'>, id: string, variant?: string): void {
  const service = catalog.service(id);
  const rows = service === undefined ? [] : entriesOf(service);
  const key = (rows.find((row) => row.variant === variant) ?? rows[0])?.key;
  if (key === undefined || service?.category === 'other') return;
  const others = ui.get().recent.filter((it) => it !== key);
  ui.patch({ recent: [key, ...others].slice(0, RECENT) });
}

/** Adds a service in sight, and remembers that. */
export function addService(app: ActionContext, id: string, variant?: string): void {
  addAtCentre(app.session, id, variant);
  remember(app, id, variant);
}
