/** Addresses of IPv4 as numbers, first and last included. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** The range that `10.0.0.0/16` stands for; undefined where it is none. */
export function rangeOf(cidr: string | undefined): AddressRange | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr ?? '');
  if (match === null) return undefined;
  const numbers = match.slice(1).map(Number);
  const octets = numbers.slice(0, 4);
  const bits = numbers[4] ?? 33;
  if (bits > 32 || octets.some((octet) => octet > 255)) return undefined;
  const size = 2 ** (32 - bits);
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}

export function isWithin(inner: AddressRange, outer: AddressRange): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

export function isMeeting(a: AddressRange, b: AddressRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
