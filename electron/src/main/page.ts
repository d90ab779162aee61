import { CONTENT_SECURITY_POLICY, servedFile } from '@archivolt/files';
import { protocol } from 'electron';

const SCHEME = 'archivolt-app';
const ORIGIN = `${SCHEME}://designer`;

/** Address of the designer's page. */
export const PAGE = `${ORIGIN}/`;

/** To be called before the app is ready: only then may a scheme be standard and secure. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built designer, and nothing else, under the app's own scheme. */
export function serveDesigner(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const file = isOurPage(request.url) ? await servedFile(folder, url.pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(file.bytes, {
      headers: {
        'content-type': file.type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

export function isOurPage(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`);
}
