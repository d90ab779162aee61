import { Link2 } from 'lucide-react';
import { linkTemplate as link, unlinkTemplate } from '../../linked/link-template.js';
import { defineAction, isInEditor } from '../define-action.js';
import type { SessionState } from '../../state/session-state.js';

export const linkTemplate = defineAction({
  id: 'file/link-template',
  title: (state) => {
    const linked = linkedTo(state);
    return linked === undefined
      ? `Keep ${state.template?.name ?? 'the template'} equal to the drawing`
      : `Unlink from ${linked}`;
  },
  icon: Link2,
  keywords: ['link', 'template', 'follow', 'sync', 'source'],
  when: (state) =>
    isInEditor(state) && (linkedTo(state) !== undefined || state.template !== undefined),
  run: (context) =>
    linkedTo(context.session.getState()) === undefined ? link(context) : unlinkTemplate(context),
});

function linkedTo({ document }: SessionState): string | undefined {
  return document.settings?.linkedTemplate;
}
