import { describe, expect, it } from 'vitest';
import { parsePath, printPath } from './path.js';

describe('paths', () => {
  it.each([
    ['VpcConfig.SubnetIds', ['VpcConfig', 'SubnetIds']],
    ['Statement[].Action', ['Statement', '[]', 'Action']],
    ['Statement[12].Action', ['Statement', 12, 'Action']],
    ['Variables["a.b[\\"c"].x', ['Variables', 'a.b["c', 'x']],
    ['Variables[""]', ['Variables', '']],
    ['', []],
  ])('%s', (text, segments) => {
    expect(parsePath(text)).toEqual(segments);
    expect(printPath(segments)).toBe(text);
  });
});
