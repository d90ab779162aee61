import { ArrowLeftRight } from 'lucide-react';
import { canGrant, grantToSelection } from '../../inspector/access.js';
import { defineAction } from '../define-action.js';

export const grantBoth = defineAction({
  id: 'wire/grant-both',
  title: 'Read and write access',
  icon: ArrowLeftRight,
  shortcuts: ['B'],
  when: (state) => canGrant(state),
  run: ({ session }) => grantToSelection(session, 'read-write'),
});
