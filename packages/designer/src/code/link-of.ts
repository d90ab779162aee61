import type { TemplateTarget } from '@archivolt/exporters';
import type { Session } from '../state/session-state.js';
import type { DeskAnswer, DeskRequest } from './template-desk.js';
import { registerTemplateLanguage } from './language/register.js';
import { TemplateLink, type Desk } from './template-link.js';

registerTemplateLanguage();

const links = new WeakMap<Session, Map<TemplateTarget, TemplateLink>>();

/** The template of a design as SAM or as CloudFormation: kept while the panel is closed, with all that was typed. */
export function linkOf(session: Session, target: TemplateTarget): TemplateLink {
  const own = links.get(session) ?? new Map<TemplateTarget, TemplateLink>();
  links.set(session, own);
  const link = own.get(target) ?? new TemplateLink(session, target, workerDesk());
  own.set(target, link);
  return link;
}

function workerDesk(): Desk {
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  return {
    ask: (request: DeskRequest) => worker.postMessage(request),
    listen: (onAnswer, onFailure) => {
      worker.addEventListener('message', (event: MessageEvent<DeskAnswer>) => onAnswer(event.data));
      worker.addEventListener('error', (event) => onFailure(event.message));
    },
  };
}
