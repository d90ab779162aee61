/* oxlint-disable import/no-unassigned-import -- Monaco's worker starts itself. */
import 'monaco-editor/editor/editor.worker.js';
