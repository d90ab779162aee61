import type { Annotation, Catalog, Citation, Guidance, Service } from '@archivolt/model';

/** A citation as a link, with what the notes say of it. */
export function linked({ title, url, section, notes }: Citation): string {
  const more = [
    ...(section === undefined ? [] : [`notes: ${section}`]),
    ...(notes === undefined ? [] : [`they say: ${notes.replace(/\.$/, '')}`]),
  ];
  return `[${title}](${url})${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}

/** A list in Markdown under a heading; nothing when there is nothing to list. */
export function listed(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${heading}`, '', ...items.map((item) => `- ${item}`)];
}

export function guidanceLine({ row, text, cite }: Guidance): string {
  return `${row === undefined ? '' : `${row}: `}${text} ${linked(cite)}`;
}

/** `128 to 10,240 MB`, `live (default)`: what an annotation says of values. */
export function rangeOf({ min, max, unit, options, pattern, type }: Annotation): string {
  const measure = unit === undefined ? '' : ` ${unit}`;
  if (options !== undefined && options.length > 0) {
    const offered = options.filter(({ retired }) => retired !== true);
    return offered.map(({ value }) => `\`${String(value)}\``).join(', ');
  }
  if (min !== undefined && max !== undefined) return `${number(min)} to ${number(max)}${measure}`;
  if (max !== undefined) return `at most ${number(max)}${measure}`;
  if (min !== undefined) return `at least ${number(min)}${measure}`;
  if (pattern !== undefined) return `\`${pattern}\``;
  return [type ?? '', unit ?? ''].filter((word) => word !== '').join(', ');
}

export function defaultOf({ default: usual, required }: Annotation): string {
  if (usual === undefined) return required === true ? 'required' : '';
  return typeof usual === 'object' ? `\`${JSON.stringify(usual)}\`` : `\`${String(usual)}\``;
}

export function titleOf(catalog: Catalog, id: string): string {
  return catalog.service(id)?.title ?? id;
}

/** Thousands apart, whatever the machine's language. */
function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** All types that a service makes, its own first. */
export function typesOf({ type, parts }: Service): readonly string[] {
  const all = [type, ...Object.values(parts ?? {}).map((part) => part.type)];
  return [...new Set(all.flatMap((each) => each ?? []))];
}
