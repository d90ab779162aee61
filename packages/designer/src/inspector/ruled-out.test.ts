import { createGraph } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test } from 'vitest';
import { ruledOutBy } from './ruled-out.js';

function snapStart(properties: string): string | undefined {
  const node = createGraph(arch(`f: lambda-function { ${properties} }`)).node('f');
  if (node === undefined) throw new Error('no node');
  const annotation = node.annotation('SnapStart.ApplyOn') ?? {};
  return ruledOutBy({ views: [node] }, { annotation });
}

test('SnapStart is not for what it cannot take a snapshot of', () => {
  expect(snapStart("Runtime: 'nodejs22.x'")).toBe('Node.js 22');
  expect(snapStart("Runtime: 'python3.13'")).toBeUndefined();
  expect(snapStart('')).toBeUndefined();
});
