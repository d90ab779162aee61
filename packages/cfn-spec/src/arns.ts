import { arns } from '../data/arns.js';
import { own } from './descend.js';
import { serviceOf } from './registry.js';

/** How the ARN of a resource is had: `Ref`, an attribute, or a pattern with `@` for what `Ref` gives. */
export type ArnSource =
  | { readonly by: 'ref' }
  | { readonly by: 'attribute'; readonly attribute: string }
  | { readonly by: 'pattern'; readonly service: string; readonly rest: string };

/** How the ARN of a type is had; undefined where the registry knows of none. Needs no registry loaded. */
export function arnSource(type: string): ArnSource | undefined {
  const service = serviceOf(type);
  const known = own(arns, service);
  const name = type.slice(service.length + 2);
  if (known === undefined) return undefined;
  if (own(known, 'Arn')?.split(' ').includes(name) === true)
    return { by: 'attribute', attribute: 'Arn' };
  const source = name === 'Arn' ? undefined : own(known, name);
  if (source === undefined) return undefined;
  if (source === 'Ref') return { by: 'ref' };
  if (source.startsWith('*')) return { by: 'attribute', attribute: source.slice(1) };
  const [prefix = '', rest = ''] = source.split('|');
  return { by: 'pattern', service: prefix, rest };
}
