import { failed, type HostFailure, type HostResult } from './host-port.js';

/** A call to the local server, with the token of the session. */
export type Call = (path: string, init?: RequestInit) => Promise<Response | undefined>;

/** What the server says went wrong, in its own words. */
export async function refused(response: Response): Promise<HostResult<never>> {
  if (response.status === 413) return failed('failed', 'The design is larger than 64 MB.');
  const body = (await response.json().catch(() => ({}))) as Partial<HostFailure>;
  const code = response.status === 412 ? 'changed' : response.status === 403 ? 'denied' : 'failed';
  return failed(code, body.message ?? 'The file could not be written. Save a copy elsewhere.');
}

export function unreachable(): HostResult<never> {
  return failed('failed', 'The archivolt command has ended. Save a copy to keep your work.');
}
