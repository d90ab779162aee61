import { Workflow } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasOneNode } from '../define-action.js';

export const addFollower = defineAction({
  id: 'wire/add-follower',
  title: 'Add and wire a service',
  icon: Workflow,
  shortcuts: ['Mod+Enter'],
  when: hasOneNode,
  run: ({ session }) => canvas.addFollower(session),
});
