import { loadRegistry } from '@archivolt/cfn-spec';
import { keepElsewhere } from './elsewhere-keeper.js';
import { keepRules } from './rule-keeper.js';
import { keepReplacements } from './replacement-keeper.js';
import type { RuleAnswer, RuleRequest } from './rule-runner.js';

const answer = (it: RuleAnswer) => self.postMessage(it);
const ask = keepRules(loadRegistry, answer);
const lookElsewhere = keepElsewhere(loadRegistry, answer);
const compare = keepReplacements(loadRegistry, answer);

self.addEventListener('message', ({ data }: MessageEvent<RuleRequest>) => {
  if (data.kind !== 'compare') ask(data);
  lookElsewhere(data);
  compare(data);
});
