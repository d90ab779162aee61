import type { ActionContext } from '../actions/define-action.js';

/** Links a design to the template that it was opened from, which must lie beside the design's file. */
export async function linkTemplate({ session, host }: ActionContext): Promise<void> {
  const { template, file } = session.getState();
  if (template === undefined) return;
  if (host.beside === undefined) {
    session.notify('This page cannot reach the template: use the app, or archivolt open.');
    return;
  }
  const { name } = template;
  const read = file.handle === undefined ? undefined : await host.beside.read(file.handle, name);
  if (read?.ok !== true) {
    session.notify(`Save the design into the folder of ${name} first.`);
    return;
  }
  session.edit({ edit: 'document.set', args: { path: SETTING, value: name } }, `Link to ${name}`);
  session.notify(`The drawing and ${name} are kept equal from now on. Save to keep that.`);
}

export function unlinkTemplate({ session }: ActionContext): void {
  session.edit({ edit: 'document.set', args: { path: SETTING } }, 'Unlink the template');
}

const SETTING = 'settings.linkedTemplate';
