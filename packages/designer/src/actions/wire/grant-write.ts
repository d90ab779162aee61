import { PencilLine } from 'lucide-react';
import { canGrant, grantToSelection } from '../../inspector/access.js';
import { defineAction } from '../define-action.js';

export const grantWrite = defineAction({
  id: 'wire/grant-write',
  title: 'Write access',
  icon: PencilLine,
  shortcuts: ['W'],
  when: (state) => canGrant(state),
  run: ({ session }) => grantToSelection(session, 'write'),
});
