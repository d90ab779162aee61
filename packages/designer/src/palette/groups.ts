import { catalog, type Category, type Service } from '@archivolt/model';

export interface PaletteEntry {
  readonly key: string;
  readonly service: Service;
  /** Which of the service's variants. */
  readonly variant?: string;
  readonly title: string;
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

const GROUPS: readonly { readonly title: string; readonly of: readonly Category[] }[] = [
  { title: 'Compute', of: ['compute'] },
  { title: 'API and edge', of: ['api'] },
  { title: 'Data', of: ['data', 'analytics'] },
  { title: 'Messaging', of: ['messaging'] },
  { title: 'Identity', of: ['identity'] },
  { title: 'Network', of: ['network'] },
  { title: 'Operations', of: ['operations'] },
  { title: 'Outside AWS', of: ['external'] },
];

/** Services by group, each variant a row of its own; those that fit the query. */
export function paletteGroups(query = ''): readonly PaletteGroup[] {
  return GROUPS.map(({ title, of }) => ({
    title,
    entries: catalog.services
      .filter(({ category }) => of.includes(category))
      .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
      .flatMap(entriesOf)
      .filter((entry) => fits(entry, query)),
  })).filter(({ entries }) => entries.length > 0);
}

/** The row of the service that is used most of those of a category. */
export function firstOf(category: Category): PaletteEntry | undefined {
  return paletteGroups()
    .flatMap(({ entries }) => entries)
    .find(({ service }) => service.category === category);
}

/** A service's rows: itself, or its variants. */
export function entriesOf(service: Service): readonly PaletteEntry[] {
  if (service.variants === undefined) {
    return [{ key: service.id, service, title: service.title }];
  }
  return service.variants.map(({ id, title }) => ({
    key: `${service.id} ${id}`,
    service,
    variant: id,
    title,
  }));
}

/** Whether every word of the query begins a word of the title, a keyword or the type. */
export function fits({ title, service }: PaletteEntry, query: string): boolean {
  const text = [title, service.title, service.type ?? '', ...(service.keywords ?? [])].join(' ');
  const words = text.toLowerCase().split(/[^a-z0-9]+/);
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Rows by their keys, in the order of the keys; those that are no more are passed over. */
export function entriesByKey(keys: readonly string[]): readonly PaletteEntry[] {
  const all = new Map(catalog.services.flatMap(entriesOf).map((entry) => [entry.key, entry]));
  return keys.flatMap((key) => all.get(key) ?? []);
}
