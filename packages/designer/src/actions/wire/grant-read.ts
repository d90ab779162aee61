import { BookOpen } from 'lucide-react';
import { canGrant, grantToSelection } from '../../inspector/access.js';
import { defineAction } from '../define-action.js';

export const grantRead = defineAction({
  id: 'wire/grant-read',
  title: 'Read access',
  icon: BookOpen,
  shortcuts: ['R'],
  when: (state) => canGrant(state),
  run: ({ session }) => grantToSelection(session, 'read'),
});
