/** A design that comes with the designer, to begin with. */
export interface Example {
  /** As in `a13-rest-crud.arch`. */
  readonly file: string;
  readonly title: string;
  /** Its row, as in `A13`; absent for a starter. */
  readonly row?: string;
  readonly load: () => Promise<string>;
}

const texts = import.meta.glob<string>('../../../../examples/*.arch', {
  query: '?raw',
  import: 'default',
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

const CAPITALS = new Set(['api', 'crud', 'http', 'rest', 'sns', 'sqs', 'vpc', 'cdn', 'etl', 'ip']);

/** Starters first, then the reference architectures, each by number. */
export const examples: readonly Example[] = Object.entries(texts)
  .map(([path, load]) => exampleOf(path.slice(path.lastIndexOf('/') + 1), load))
  .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

export const starters = examples.filter(({ row }) => row === undefined);
export const architectures = examples.filter(({ row }) => row !== undefined);

function exampleOf(file: string, load: () => Promise<string>): Example {
  const number = /^a(\d+)-/.exec(file)?.[1];
  const words = titleOf(file);
  if (number === undefined) return { file, title: words, load };
  const row = `A${Number(number)}`;
  return { file, row, title: TITLES.get(row) ?? words, load };
}

/** `s01-http-api-crud.arch` is `HTTP API CRUD`. */
export function titleOf(file: string): string {
  const words = file
    .replace(/\.arch$/, '')
    .replace(/^[a-z]\d+-/, '')
    .split('-');
  const text = words.map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function orderOf({ file, row }: Example): string {
  return `${row === undefined ? 0 : 1}${file}`;
}

/** What a design is for, in its first sentence. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
