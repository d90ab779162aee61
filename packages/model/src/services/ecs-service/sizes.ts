/** Memory in MB that Fargate gives a task, by its CPU units. */
export const fargateSizes: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, gigabytes(1, 4)],
  [1024, gigabytes(2, 8)],
  [2048, gigabytes(4, 16)],
  [4096, gigabytes(8, 30)],
  [8192, gigabytes(16, 60, 4)],
  [16_384, gigabytes(32, 120, 8)],
  [32_768, [60, 120, 244].map((gigabyte) => gigabyte * 1024)],
]);

function gigabytes(from: number, to: number, step = 1): readonly number[] {
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => (from + index * step) * 1024);
}
