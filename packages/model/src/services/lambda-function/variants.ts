import type { Initial } from '../../define/index.js';

/** What a new function starts with. */
export const plain: Initial = {
  properties: {
    Architectures: ['arm64'],
    Handler: 'index.handler',
    MemorySize: 512,
    Runtime: 'nodejs22.x',
    Timeout: 10,
  },
};

/** SnapStart acts on published versions only, so this one comes with a version and an alias that callers name. */
const snapStart: Initial = {
  properties: {
    Architectures: ['arm64'],
    Handler: 'com.example.Handler::handleRequest',
    MemorySize: 1024,
    Runtime: 'java21',
    SnapStart: { ApplyOn: 'PublishedVersions' },
    Timeout: 10,
  },
  parts: { alias: { Name: 'live' }, version: {} },
};

export const functionVariants = [
  { id: 'plain', title: 'Lambda function', initial: plain },
  { id: 'snapstart', row: 'S2', title: 'SnapStart function', initial: snapStart },
] as const;
