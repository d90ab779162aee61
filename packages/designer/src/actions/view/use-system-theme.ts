import { Monitor } from 'lucide-react';
import { defineAction } from '../define-action.js';

export const useSystemTheme = defineAction({
  id: 'view/use-system-theme',
  title: 'System’s theme',
  icon: Monitor,
  keywords: ['appearance', 'colour'],
  when: (state) => state.theme !== 'system',
  run: ({ session }) => session.update({ theme: 'system' }),
});
