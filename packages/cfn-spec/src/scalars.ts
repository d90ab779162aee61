import type { ScalarType } from './types.js';

export type Scalar = string | number | boolean;

export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Whether CloudFormation takes the value for the type: it reads `"30"` as a number and `80` as a string. */
export function matchesScalar(type: ScalarType, value: unknown): boolean {
  if (type === 'json') return value !== null;
  if (!isScalar(value)) return false;
  switch (type) {
    case 'string':
    case 'timestamp':
      return true;
    case 'integer':
      return /^[+-]?\d+(?:\.0+)?$/.test(String(value));
    case 'number':
      return typeof value !== 'boolean' && value !== '' && Number.isFinite(Number(value));
    case 'boolean':
      return /^(?:true|false)$/i.test(String(value));
    case 'tag':
      return false;
  }
}
