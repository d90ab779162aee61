import type { Annotation, Annotations, WireView } from '@archivolt/model';

/** What is said of a wire between these ends, and what is set all the same. */
export function annotationsOf({ connection, source, target, record }: WireView): Annotations {
  const isIn = (services: readonly string[] | undefined, service: string) =>
    services?.includes(service) ?? true;
  const fits = ({ at }: Annotation) =>
    isIn(at?.from, source.service.id) && isIn(at?.to, target.service.id);
  return Object.fromEntries(
    Object.entries(connection.annotate ?? {}).filter(
      ([path, it]) => fits(it) || Object.hasOwn(record.properties ?? {}, path),
    ),
  );
}
