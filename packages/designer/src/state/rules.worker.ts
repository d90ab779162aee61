import { loadRegistry } from '@archivolt/cfn-spec';
import { keepRules } from './rule-keeper.js';
import type { RuleRequest } from './rule-runner.js';

const ask = keepRules(loadRegistry, (answer) => self.postMessage(answer));

self.addEventListener('message', (event: MessageEvent<RuleRequest>) => ask(event.data));
