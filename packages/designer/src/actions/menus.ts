/** Menus in their order. `-` is a separator. */
export type MenuPlan = readonly string[];

export const fileMenu: MenuPlan = [
  'file/new-design',
  'file/open-file',
  '-',
  'file/save-file',
  'file/save-file-as',
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
