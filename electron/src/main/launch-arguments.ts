import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The scheme of links that open a design in the app. Its pages have another one. */
export const LINK_SCHEME = 'archivolt';

const OPENS = /\.(arch|ya?ml|json|template|svg|png|pdf)$/i;

/** The files among a command line's arguments that are there. Options and links are passed over. */
export function filesAmong(args: readonly string[], folder: string): readonly string[] {
  const named = args.filter((arg) => !arg.startsWith('-') && OPENS.test(arg) && !isLink(arg));
  return [...new Set(named.map((arg) => resolve(folder, arg)))].filter((path) => existsSync(path));
}

export function linksAmong(args: readonly string[]): readonly string[] {
  return args.filter(isLink);
}

function isLink(arg: string): boolean {
  return arg.startsWith(`${LINK_SCHEME}:`);
}

/**
 * What a link wants: `archivolt://new` a design, `archivolt://recent/<id>` a file that was open
 * before. A link comes from any page: it can name no path, and do nothing that cannot be undone.
 */
export type LinkWish = { readonly kind: 'new' } | { readonly kind: 'recent'; readonly id: string };

export function wishOf(link: string): LinkWish | undefined {
  const [, host, path = ''] = /^archivolt:\/\/([a-z]+)\/?(.*)$/.exec(link) ?? [];
  if (host === 'new' && path === '') return { kind: 'new' };
  if (host === 'recent' && /^[0-9a-f]{16}$/.test(path)) return { kind: 'recent', id: path };
  return undefined;
}
