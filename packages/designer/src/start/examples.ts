/** A reference architecture that comes with the designer. */
export interface Example {
  /** As in `a13-rest-crud.arch`. */
  readonly file: string;
  readonly title: string;
  /** Its row, as in `A13`. */
  readonly row: string;
  readonly text: string;
}

const texts = import.meta.glob<string>('../../../../examples/*.arch', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const TITLES: ReadonlyMap<string, string> = new Map([
  ['A1', 'SnapStart behind an API'],
  ['A2', 'CloudFront Functions'],
  ['A3', 'Lambda@Edge, four events'],
  ['A4', 'A function outside the VPC'],
  ['A5', 'Function inside a VPC'],
  ['A6', 'Functions behind a proxy'],
  ['A7', 'A database calls a function'],
  ['A8', 'Database events'],
  ['A9', 'Stream to a bucket'],
  ['A10', 'Sign-in with Cognito'],
  ['A11', 'Sign-in straight to S3'],
  ['A12', 'Row-level security'],
  ['A13', 'REST CRUD with sign-in'],
  ['A14', 'Private API'],
  ['A15', 'API before a workflow'],
  ['A16', 'Containers and functions'],
]);

export const examples: readonly Example[] = Object.entries(texts)
  .map(([path, text]) => exampleOf(path.slice(path.lastIndexOf('/') + 1), text))
  .toSorted((a, b) => (a.file < b.file ? -1 : 1));

function exampleOf(file: string, text: string): Example {
  const row = `A${Number(/^a(\d+)/.exec(file)?.[1] ?? 0)}`;
  return { file, row, title: TITLES.get(row) ?? file.replace(/\.arch$/, ''), text };
}
