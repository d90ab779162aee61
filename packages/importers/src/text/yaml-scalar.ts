type Plain = null | boolean | number | string;

const NULL = /^(?:~|null|Null|NULL|)$/;
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const OCTAL = /^[-+]?0[0-7_]+$/;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_]+$/;
const BINARY = /^[-+]?0b[0-1_]+$/;
const SIXTIES = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/;
const FLOAT =
  /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/;

/**
 * What an unquoted text of YAML 1.1 stands for, as CloudFormation reads it: dates stay text, and so do
 * single letters, since `AttributeType: N` is no boolean.
 */
export function plainScalar(text: string): Plain {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  const digits = text.replaceAll('_', '');
  if (DECIMAL.test(text) || FLOAT.test(text)) return Number(digits);
  if (OCTAL.test(text)) return signed(digits, (unsigned) => Number.parseInt(unsigned, 8));
  if (HEXADECIMAL.test(text)) return signed(digits, (it) => Number.parseInt(it.slice(2), 16));
  if (BINARY.test(text)) return signed(digits, (it) => Number.parseInt(it.slice(2), 2));
  if (SIXTIES.test(text)) return signed(digits, sixties);
  return text;
}

/** Whether a number can be kept without rounding. */
export function isExact(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value)) return true;
  return digitsOf(text) === digitsOf(String(value));
}

function digitsOf(number: string): string {
  const mantissa = number.replace(/[eE].*$/, '').replaceAll(/[-+._]/g, '');
  return mantissa.replace(/^0+/, '').replace(/0+$/, '');
}

function signed(text: string, read: (unsigned: string) => number): number {
  const unsigned = text.replace(/^[-+]/, '');
  return text.startsWith('-') ? -read(unsigned) : read(unsigned);
}

function sixties(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
