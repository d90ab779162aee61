import { allowsAction, isMap, type Value } from '@archivolt/model';
import { own } from '../own.js';
import { agrees } from './agrees.js';
import { type LiftDraft, serviceOf } from './lift-draft.js';
import { nodesIn } from './mentions.js';
import { found, type Of, type Search } from './search.js';
import { listOf } from './statements.js';

export function findPermit(search: Search, effect: Of<'permit'>): void {
  const { draft } = search.facts;
  const policy = serviceOf(draft, effect.on.$ref)?.capabilities.resourcePolicy;
  if (policy === undefined) return;
  const source = nodesIn(effect.sourceArn, draft.names);
  for (const [key, properties] of search.facts.resources(policy.type)) {
    const target = own(properties, policy.target.property);
    if (!nodesIn(target, draft.names).has(effect.on.$ref)) continue;
    const said =
      policy.form === 'permission'
        ? [properties]
        : listOf(own(own(properties, 'PolicyDocument'), 'Statement'));
    const item = said.find((entry) => isPermitted(entry, effect, { source, draft }));
    if (item === undefined || [...search.bound.values()].includes(key)) continue;
    if (policy.form === 'permission') search.bound.set(effect.name, key);
    const isExact =
      effect.sourceArn === undefined ||
      JSON.stringify(item).includes(JSON.stringify(effect.sourceArn));
    found(search, `permit ${key} ${JSON.stringify(item)}`, isExact);
    return;
  }
}

function isPermitted(
  entry: Value,
  { service, actions, sourceArn }: Of<'permit'>,
  { source, draft }: { readonly source: ReadonlySet<string>; readonly draft: LiftDraft },
): boolean {
  const principal = own(entry, 'Principal');
  const services = listOf(isMap(principal) ? (own(principal, 'Service') ?? null) : principal);
  if (!services.includes(service)) return false;
  const written = listOf(own(entry, 'Action')).filter((item) => typeof item === 'string');
  if (!actions.every((action) => written.some((text) => allowsAction(text, action)))) return false;
  const said = own(entry, 'SourceArn') ?? own(entry, 'Condition');
  const nodes = nodesIn(said, draft.names);
  return sourceArn === undefined || said === undefined || [...source].every((id) => nodes.has(id));
}

export function findVariable(search: Search, { on, name, value }: Of<'environment'>): void {
  const { draft } = search.facts;
  const path = serviceOf(draft, on)?.capabilities.principal?.environment?.split('.') ?? [];
  const variables = path.reduce<Value | undefined>(
    (at, key) => own(at, key),
    draft.nodes.get(on)?.properties,
  );
  if (isMap(variables) && agrees(own(variables, name), value, search.terms)) search.score += 1;
}
