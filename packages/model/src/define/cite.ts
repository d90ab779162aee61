/** The page that says so. `section` is the heading of the source notes, where they speak of it. */
export interface Citation {
  readonly title: string;
  readonly url: string;
  readonly section?: string;
  /** The figure of the source notes, where AWS's of today differs. */
  readonly notes?: string;
}

export function cite(
  title: string,
  url: string,
  more: { readonly section?: string; readonly notes?: string } = {},
): Citation {
  return { title, url, ...more };
}
