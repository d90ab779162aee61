import type { ValueMap } from '@archivolt/model';
import { keyFor, referenceTo } from '../graph/keys.js';
import { digest } from '../value/hash.js';
import { overlay } from '../value/place.js';
import { canonical, compact, own } from '../value/walk.js';
import { stagesOf } from './complete-rest-apis.js';
import { type Draft, type DraftResource, setProperties } from './draft.js';

/** A deployment whose id follows the body, so that every change is deployed; the stage names it. */
export function deploy(draft: Draft, api: DraftResource, body: ValueMap): void {
  const key = keyFor(api.key, 'deployment');
  if (!draft.resources.has(key)) {
    draft.resources.set(key, {
      key,
      owner: api.owner,
      purpose: 'part',
      wish: `${api.owner.prefix}Deployment${digest(canonical(body))}`,
      type: 'AWS::ApiGateway::Deployment',
      typeAsWritten: false,
      properties: { RestApiId: referenceTo(api.key) },
      attributes: compact({ Condition: api.attributes.Condition }),
      dependsOn: [],
    });
  }
  for (const stage of stagesOf(draft, api)) {
    if (own(stage.properties, 'DeploymentId') !== undefined) continue;
    const wiring = { RestApiId: referenceTo(api.key), DeploymentId: referenceTo(key) };
    setProperties(draft, stage.key, overlay(wiring, stage.properties));
  }
}
