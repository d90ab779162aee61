/** Menus in their order. `-` is a separator. */
export type MenuPlan = readonly string[];

export const fileMenu: MenuPlan = [
  'file/new-design',
  'file/open-file',
  '-',
  'file/save-file',
  'file/save-file-as',
  'file/show-versions',
  'file/export-project',
  '-',
  'view/show-shortcuts',
  'view/use-light-theme',
  'view/use-dark-theme',
  'view/use-system-theme',
  '-',
  'file/close-design',
];

export const nodeMenu: MenuPlan = [
  'wire/start-wire',
  'edit/rename-selection',
  '-',
  'problems/apply-quick-fix',
  '-',
  'edit/copy-selection',
  'edit/duplicate-selection',
  'view/fit-selection',
  '-',
  'edit/delete-selection',
];

export const wireMenu: MenuPlan = [
  'wire/grant-read',
  'wire/grant-write',
  'wire/grant-both',
  '-',
  'problems/apply-quick-fix',
  '-',
  'edit/delete-selection',
];

export const canvasMenu: MenuPlan = [
  'edit/paste-selection',
  'edit/select-all',
  '-',
  'arrange/lay-out-all',
  'view/fit-all',
  '-',
  'problems/fix-safe-problems',
  'file/export-project',
];

/** The menu bar of a host that has one. */
export const menuBar: readonly { readonly label: string; readonly plan: MenuPlan }[] = [
  {
    label: 'File',
    plan: [
      'file/new-design',
      'file/open-file',
      '-',
      'file/save-file',
      'file/save-file-as',
      'file/show-versions',
      '-',
      'file/export-project',
      '-',
      'file/close-design',
    ],
  },
  {
    label: 'Edit',
    plan: [
      'edit/undo-edit',
      'edit/redo-edit',
      '-',
      'edit/cut-selection',
      'edit/copy-selection',
      'edit/paste-selection',
      'edit/duplicate-selection',
      'edit/delete-selection',
      '-',
      'edit/rename-selection',
      'edit/select-all',
    ],
  },
  {
    label: 'View',
    plan: [
      'view/show-design',
      'view/show-split',
      'view/show-code',
      '-',
      'view/zoom-in',
      'view/zoom-out',
      'view/zoom-to-actual',
      'view/fit-all',
      'view/fit-selection',
      '-',
      'view/fold-panels',
      'view/toggle-problems',
      'view/toggle-environments',
      'view/toggle-permissions',
      '-',
      'view/use-light-theme',
      'view/use-dark-theme',
      'view/use-system-theme',
    ],
  },
  {
    label: 'Design',
    plan: [
      'view/find-service',
      'view/show-types',
      'wire/start-wire',
      'wire/add-follower',
      '-',
      'arrange/lay-out-all',
      '-',
      'problems/next-problem',
      'problems/previous-problem',
      'problems/apply-quick-fix',
      'problems/fix-safe-problems',
    ],
  },
  { label: 'Help', plan: ['view/open-command-palette', 'view/show-shortcuts'] },
];
