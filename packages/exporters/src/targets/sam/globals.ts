import type { Value, ValueMap } from '@archivolt/model';
import type { SamForm } from '../../define/idiom.js';
import { canonical, compact, own } from '../../value/walk.js';

const SHARED = [
  'Runtime',
  'Handler',
  'Architectures',
  'MemorySize',
  'Timeout',
  'Tracing',
  'LoggingConfig',
] as const;
const FUNCTION = 'AWS::Serverless::Function';

/** What all functions have in common, when they are several: it moves to `Globals`. */
export function functionGlobals(forms: readonly SamForm[]): ValueMap {
  const functions = forms.filter((form) => form.type === FUNCTION);
  if (functions.length < 2) return {};
  return compact(
    Object.fromEntries(SHARED.map((name) => [name, commonValue(functions, name)] as const)),
  );
}

function commonValue(forms: readonly SamForm[], name: string): Value | undefined {
  const values = forms.map((form) => own(form.properties, name));
  const [first] = values;
  if (first === undefined || canonical(first).includes('"$ref"')) return undefined;
  return values.every((value) => canonical(value) === canonical(first)) ? first : undefined;
}

/** A function without what `Globals` says. */
export function withoutGlobals(form: SamForm, globals: ValueMap): SamForm {
  if (form.type !== FUNCTION) return form;
  const properties = Object.fromEntries(
    Object.entries(form.properties).filter(([name]) => !Object.hasOwn(globals, name)),
  );
  return { ...form, properties };
}
