/** Whether a value is not known before deployment: an intrinsic function, our `$ref`, or a marked `$literal`. */
export function isIntrinsic(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (Object.hasOwn(value, '$ref') || Object.hasOwn(value, '$literal')) return true;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0) return false;
  if (key === 'Ref' || key === 'Condition') return typeof value[key] === 'string';
  return isFunctionName(key);
}

/** `{ Ref: AWS::NoValue }` stands for an absent property. */
export function isNoValue(value: unknown): boolean {
  return isRecord(value) && value['Ref'] === 'AWS::NoValue' && Object.keys(value).length === 1;
}

export function isFunctionName(key: string): boolean {
  return key.startsWith('Fn::');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a choice by a condition may give, each with the way to it; undefined of any other value. */
export function branchesOf(
  value: unknown,
): readonly (readonly [at: readonly [string, number], branch: unknown])[] | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  const choice = value['Fn::If'];
  if (!Array.isArray(choice) || choice.length !== 3) return undefined;
  const items: readonly unknown[] = choice;
  return [1, 2].map((index) => [['Fn::If', index], items[index]] as const);
}
