import { Search } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const findService = defineAction({
  id: 'view/find-service',
  title: 'Find a service',
  icon: Search,
  shortcuts: ['/'],
  when: isInEditor,
  run: ({ session, ui }) => {
    session.update({ isPaletteFolded: false });
    ui.patch({ paletteTab: 'services', findServiceAsked: ui.get().findServiceAsked + 1 });
  },
});
