import type { NodeRecord } from '../document/document.js';
import { catalog } from './catalog.js';

const TEMPLATE = /\.(?:ya?ml|json|template)$/;

/** The path of the template that a node is made of, where that is a file and no URL. */
export function nestedTemplate({ service, properties }: NodeRecord): string | undefined {
  const { nests } = catalog.service(service)?.capabilities ?? {};
  const path =
    nests === undefined || !Object.hasOwn(properties, nests.template)
      ? undefined
      : properties[nests.template];
  return typeof path === 'string' && TEMPLATE.test(path) && !path.includes('://')
    ? path
    : undefined;
}
