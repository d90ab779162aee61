import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../state/session-context.js';
import { monaco } from './monaco.js';
import { ruleMarkers } from './rule-markers.js';
import type { TemplateLink } from './template-link.js';

/** Underlines what the rules say of the design, as long as text and drawing say the same. */
export function useRuleMarkers(link: TemplateLink): void {
  const diagnostics = useSession((state) => state.diagnostics);
  const { marks, isTyped, problems } = useSyncExternalStore(link.store.subscribe, link.store.get);
  useEffect(() => {
    if (isTyped) return;
    const lines = link.model.getLinesContent();
    const { Error: severe, Warning: mild } = monaco.MarkerSeverity;
    const told = new Set(problems.map(({ line }) => line));
    const own = ruleMarkers(diagnostics, { lines, marks }).filter(({ line }) => !told.has(line));
    const markers = own.map(({ message, severity, line, column, endColumn }) => ({
      message,
      severity: severity === 'error' ? severe : mild,
      startLineNumber: line,
      startColumn: column,
      endLineNumber: line,
      endColumn,
    }));
    monaco.editor.setModelMarkers(link.model, 'rules', markers);
  }, [link, diagnostics, marks, isTyped, problems]);
}
