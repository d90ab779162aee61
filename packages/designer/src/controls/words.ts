/** `1 error`, `2 errors`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${thousands(count)} ${count === 1 ? noun : plural}`;
}

/** `10240` as `10,240`; the same on every machine. */
export function thousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const ACRONYMS = /^(acl|api|arn|cidr|cors|dns|iam|id|ip|kms|sns|sqs|ssl|tls|ttl|uri|url|vpc)$/i;

/** `MemorySize` as `Memory size`, `SSESpecification` as `SSE specification`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ');
  return words
    .map((word, at) =>
      ACRONYMS.test(word) ? word.toUpperCase() : at > 0 ? lowerFirst(word) : word,
    )
    .join(' ');
}
