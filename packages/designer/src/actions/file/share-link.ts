import { Link } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const shareLink = defineAction({
  id: 'file/share-link',
  title: 'Share as link…',
  icon: Link,
  keywords: ['URL', 'send'],
  when: isInEditor,
  run: ({ ui }) => ui.patch({ dialog: 'share' }),
});
