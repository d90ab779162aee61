import { ArrowLeftRight } from 'lucide-react';
import { canGrant, grant } from '../../inspector/access.js';
import { defineAction } from '../define-action.js';

export const grantBoth = defineAction({
  id: 'wire/grant-both',
  title: 'Read and write access',
  icon: ArrowLeftRight,
  shortcuts: ['B'],
  when: (state) => canGrant(state),
  run: ({ session }) => grant(session, 'read-write'),
});
