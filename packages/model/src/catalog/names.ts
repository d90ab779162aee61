import type { ArchDocument } from '../document/document.js';
import type { Initial, Service } from '../define/service.js';

const LONGEST = 255;
const ONE_WORD = /^[A-Za-z][A-Za-z0-9]{0,254}$/;

/** The logical id a name gives: its letters and digits, words in PascalCase. */
export function logicalId(name: string): string {
  if (ONE_WORD.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const id = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return (/^[A-Za-z]/.test(id) ? id : `Resource${id}`).slice(0, LONGEST);
}

/** A name that no node has yet: `Function`, `Function2` … */
export function newNodeName(
  document: ArchDocument,
  noun: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const names = new Set([...taken, ...Object.values(document.nodes).map((node) => node.name)]);
  if (!names.has(noun)) return noun;
  let number = 2;
  while (names.has(`${noun}${number}`)) number += 1;
  return `${noun}${number}`;
}

/** What a new node of a service starts with, by the variant when it names one. */
export function initialProperties(service: Service, variantId?: string): Initial {
  const variant = service.variants?.find((item) => item.id === variantId);
  return variant?.initial ?? service.variants?.[0]?.initial ?? service.initial ?? {};
}

/** Whether a service lowers to something, but to no type of its own: its nodes name theirs. */
export function needsType(service: Service): boolean {
  return service.type === undefined && service.capabilities.external === undefined;
}
