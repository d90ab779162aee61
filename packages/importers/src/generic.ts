import { catalog } from '@archivolt/model';

/** The service of any type that the catalog does not know: it lowers to something, but to no type of its own. */
export const GENERIC: string =
  catalog.services.find(
    ({ type, capabilities }) => type === undefined && capabilities.external === undefined,
  )?.id ?? '';
