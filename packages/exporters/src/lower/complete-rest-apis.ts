import { keyFor, keyOf } from '../graph/keys.js';
import { withKey } from '../value/place.js';
import { own, referencesIn } from '../value/walk.js';
import { type Draft, type DraftResource, setProperties } from './draft.js';

/** A REST API that nothing describes needs a name, and has no stage: AWS deploys no API without a method. */
export function completeRestApis(draft: Draft): void {
  for (const api of draft.resources.values()) {
    if (api.type !== 'AWS::ApiGateway::RestApi' || api.typeAsWritten) continue;
    const isDescribed = ['Name', 'Body', 'BodyS3Location'].some((key) => key in api.properties);
    if (!isDescribed)
      setProperties(draft, api.key, withKey(api.properties, 'Name', api.owner.name));
    if (draft.resources.has(keyFor(api.key, 'deployment'))) continue;
    for (const stage of stagesOf(draft, api)) dropIdleStage(draft, stage.key);
  }
}

function dropIdleStage(draft: Draft, key: string): void {
  const stage = draft.resources.get(key);
  const isOurs = stage?.typeAsWritten === false && stage.writtenId === undefined;
  if (!isOurs || own(stage.properties, 'DeploymentId') !== undefined) return;
  const isNamed = [...draft.resources.values()].some(
    ({ properties, dependsOn }) =>
      dependsOn.includes(key) || referencesIn(properties).some((it) => keyOf(it) === key),
  );
  if (!isNamed && !referencesIn(draft.outputs).some((it) => keyOf(it) === key)) {
    draft.resources.delete(key);
  }
}

/** Stages that are parts of an API. */
export function stagesOf(draft: Draft, api: DraftResource): readonly DraftResource[] {
  return [...draft.resources.values()].filter(
    ({ type, owner, purpose }) =>
      type === 'AWS::ApiGateway::Stage' && purpose === 'part' && owner.id === api.owner.id,
  );
}
