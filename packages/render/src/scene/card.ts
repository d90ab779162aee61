import type { NodeView, Value } from '@archivolt/model';

/** The one fact that a reviewer asks for, from the service's definition. */
export function factOf(node: NodeView): string | undefined {
  const { fact } = node.service;
  if (fact === undefined) return undefined;
  if (typeof fact === 'function') return fact(node);
  const value = node.resolved(fact);
  return value === undefined ? undefined : printed(value, node.annotation(fact)?.unit);
}

/** Second line of a card: what it is, a middle dot, the fact. */
export function detailOf(node: NodeView): string {
  return node.record.external === undefined ? kindOf(node) : `Exists · ${kindOf(node)}`;
}

function kindOf(node: NodeView): string {
  const { title } = node.service;
  if (node.service.type === undefined && node.record.type !== undefined) {
    return node.record.type.replace(/^AWS::/, '').replaceAll('::', ' ');
  }
  const fact = factOf(node);
  if (fact === undefined || fact === '' || fact === title) return title;
  // A fact of two parts says already what it is, as "Node.js 22 · 512 MB" does.
  return fact.includes(' · ') ? fact : `${title} · ${fact}`;
}

function printed(value: Value, unit: string | undefined): string | undefined {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number' || typeof value === 'string') {
    return unit === undefined ? `${value}` : `${value} ${unit}`;
  }
  return undefined;
}

/** Shortens a text at its end. */
export function truncateEnd(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/** Shortens a name in its middle: both ends tell names apart. */
export function truncateMiddle(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const kept = Math.max(2, length - 1);
  const head = Math.ceil(kept / 2);
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
}
