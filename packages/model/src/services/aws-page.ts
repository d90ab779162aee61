import { cite, type Citation } from '../define/index.js';

/** A page of AWS's documentation, by its path. */
export function awsPage(
  title: string,
  path: string,
  more: { readonly section?: string; readonly notes?: string } = {},
): Citation {
  return cite(title, `https://docs.aws.amazon.com/${path}`, more);
}
