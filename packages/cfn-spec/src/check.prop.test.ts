import { assert, constantFrom, dictionary, jsonValue, oneof, property } from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { toCdkProperties } from './cdk.js';
import { checkProperties } from './check.js';
import { loadCoreRegistry } from './load.js';
import { parsePath, printPath } from './path.js';
import type { Registry } from './registry.js';

const SEED = 20_261_124;
const TYPES = ['AWS::Lambda::Function', 'AWS::Serverless::Function', 'AWS::WAFv2::WebACL'];

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry();
});

const names = () =>
  constantFrom('Code', 'Role', 'VpcConfig', 'Events', 'Rules', 'Tags', '__proto__', 'a.b', '');
const trees = () => dictionary(names(), oneof(jsonValue(), dictionary(names(), jsonValue())));

it(`any JSON is checked and renamed without throwing (seed ${SEED})`, () => {
  assert(
    property(constantFrom(...TYPES), trees(), (type, tree) => {
      for (const { path } of checkProperties(registry, type, tree)) {
        expect(printPath(parsePath(path))).toBe(path);
      }
      expect(Object.keys(toCdkProperties(registry, type, tree)).length).toBeLessThanOrEqual(
        Object.keys(tree).length,
      );
    }),
    { seed: SEED },
  );
});
