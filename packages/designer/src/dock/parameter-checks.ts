import type { Value, ValueMap } from '@archivolt/model';
import { valueText } from '../inspector/expressions.js';

const NAME = /^[A-Za-z0-9]{1,255}$/;
const ENVIRONMENT = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Why a text cannot name a parameter, condition, mapping or output. */
export function nameFault(text: string, isTaken: boolean): string | undefined {
  if (!NAME.test(text)) return 'Letters and digits only, at most 255.';
  return isTaken ? 'There is one of that name.' : undefined;
}

export function environmentFault(text: string, isTaken: boolean): string | undefined {
  if (!ENVIRONMENT.test(text)) return 'Letters, digits, _ and -, at most 64.';
  return isTaken ? 'There is one of that name.' : undefined;
}

/** Why CloudFormation would refuse a text as the value of a parameter. Nothing typed is no value. */
export function valueFault(parameter: ValueMap, text: string): string | undefined {
  if (text === '') return undefined;
  const items = isList(parameter) ? text.split(',').map((item) => item.trim()) : [text];
  return items.map((item) => itemFault(parameter, item)).find((fault) => fault !== undefined);
}

export function isList({ Type }: ValueMap): boolean {
  const type = valueText(Type);
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}

function itemFault(parameter: ValueMap, text: string): string | undefined {
  const { AllowedValues: allowed, AllowedPattern: pattern } = parameter;
  if (valueText(parameter['Type']).includes('Number')) {
    const fault = numberFault(parameter, text);
    if (fault !== undefined) return fault;
  }
  if (Array.isArray(allowed) && !allowed.some((item: Value) => valueText(item) === text)) {
    return `One of ${allowed.map((item: Value) => valueText(item)).join(', ')}.`;
  }
  const [least, most] = [limit(parameter, 'MinLength'), limit(parameter, 'MaxLength')];
  if (text.length < least.from) return `At least ${least.from} letters.`;
  if (text.length > most.to) return `At most ${most.to} letters.`;
  if (typeof pattern === 'string' && matches(pattern, text) === false)
    return `Must match ${pattern}`;
  return undefined;
}

function numberFault(parameter: ValueMap, text: string): string | undefined {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return 'A number.';
  const [least, most] = [limit(parameter, 'MinValue'), limit(parameter, 'MaxValue')];
  if (number < least.from) return `At least ${least.from}.`;
  return number > most.to ? `At most ${most.to}.` : undefined;
}

function limit(parameter: ValueMap, key: string): { readonly from: number; readonly to: number } {
  const number = parameter[key] === undefined ? Number.NaN : Number(valueText(parameter[key]));
  return Number.isNaN(number)
    ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    : { from: number, to: number };
}

/** CloudFormation matches the whole value. A pattern that is none here says nothing. */
function matches(pattern: string, text: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return undefined;
  }
}
