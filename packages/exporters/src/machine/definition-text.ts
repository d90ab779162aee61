import { isMap, isReference, type Value } from '@archivolt/model';
import { own } from '../value/walk.js';

/** What a definition's text is before the deployment fills it in; what is a value already; undefined where neither is known. */
export function textOf(written: Value | undefined): string | { readonly value: Value } | undefined {
  if (typeof written === 'string') return written;
  if (!isMap(written)) return undefined;
  const substituted = own(written, 'Fn::Sub');
  if (substituted !== undefined) {
    const text: Value = Array.isArray(substituted) ? (substituted[0] ?? '') : substituted;
    return typeof text === 'string' ? text : undefined;
  }
  const value = own(written, 'Fn::ToJsonString');
  if (value !== undefined) return { value };
  const joined = own(written, 'Fn::Join');
  return Array.isArray(joined) ? joinedText(joined) : undefined;
}

function joinedText([separator, parts]: readonly Value[]): string | undefined {
  if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined;
  const texts: readonly Value[] = parts;
  return texts
    .map((part) => (typeof part === 'string' ? part : `\${${nameOf(part)}}`))
    .join(separator);
}

/** What stands for a value that only the deployment knows. */
function nameOf(value: Value): string {
  if (isReference(value)) return value.$ref;
  if (!isMap(value)) return 'value';
  const named = own(value, 'Ref') ?? own(value, 'Fn::GetAtt');
  const name = Array.isArray(named) ? named[0] : named;
  return typeof name === 'string' ? name : 'value';
}
