import { icons } from '@archivolt/model/icons';

const urls = new Map<string, string>();

/** A service's icon for an `<img>`. Our own files only; nothing of a user's ever gets in here. */
export function iconUrl(service: string): string | undefined {
  const known = urls.get(service);
  if (known !== undefined) return known;
  const text = Object.hasOwn(icons, service) ? icons[service as keyof typeof icons] : undefined;
  if (text === undefined) return undefined;
  const url = `data:image/svg+xml,${encodeURIComponent(text)}`;
  urls.set(service, url);
  return url;
}
