import { type Path, parsePath } from './path.js';
import type { Registry } from './registry.js';
import type { PropertyType } from './types.js';

const REFERENCE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/';
const SAM_REFERENCE =
  'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/';

/** AWS's page about a resource type. */
export function resourceDocsUrl(type: string): string {
  const [, service = '', name = ''] = type.toLowerCase().split('::');
  if (service === 'serverless') return `${SAM_REFERENCE}sam-resource-${name}.html`;
  return `${REFERENCE}aws-resource-${service}-${name}.html`;
}

/** AWS's page about a property, at its place; of SAM's nested properties the page of the resource. */
export function propertyDocsUrl(registry: Registry, type: string, path: Path): string {
  const names = parsePath(path).filter(
    (segment) => typeof segment === 'string' && segment !== '[]',
  );
  const name = String(names.at(-1) ?? '').toLowerCase();
  const [, service = '', resource = ''] = type.toLowerCase().split('::');
  if (service === 'serverless') {
    const top = String(names[0] ?? '').toLowerCase();
    return `${resourceDocsUrl(type)}#sam-${resource}-${top}`;
  }
  const owner = nestedName(registry.property(type, parsePath(path).slice(0, -1))?.type);
  if (owner === undefined) return `${resourceDocsUrl(type)}#cfn-${service}-${resource}-${name}`;
  const page = `${service}-${resource}-${owner}`;
  return `${REFERENCE}aws-properties-${page}.html#cfn-${page}-${name}`;
}

function nestedName(type: PropertyType | undefined): string | undefined {
  if (type === undefined || typeof type === 'string') return undefined;
  if ('list' in type) return nestedName(type.list);
  if ('oneOf' in type) return type.oneOf.map(nestedName).find(Boolean);
  return 'nested' in type
    ? type.nested.slice(type.nested.indexOf('.') + 1).toLowerCase()
    : undefined;
}
