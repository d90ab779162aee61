/** Bounds of what is read at all: they keep time and memory of a hostile file small. */
export const LIMITS = {
  /** CloudFormation takes a megabyte. */
  characters: 8 * 1024 * 1024,
  /** A document may be 200 deep, and a resource stands a few levels down in it. */
  depth: 150,
  values: 500_000,
  /** CloudFormation takes 500. */
  resources: 5000,
} as const;
