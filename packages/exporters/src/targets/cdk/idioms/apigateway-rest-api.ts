import type { Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { isPlainMap, own, sameValue } from '../../../value/walk.js';
import { call, list, literal, name, type Expr } from '../print/syntax.js';
import { saidBy, textProp } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom, type CdkScene } from '../scene.js';
import { json } from '../values.js';

/** `SpecRestApi`, which neither deploys nor sets the account's role for logs: the design has a deployment of its own. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::ApiGateway::RestApi': (resource, scene) => restApiForm(resource, scene),
});

function restApiForm({ properties }: Resource, scene: CdkScene): CdkForm | undefined {
  const body = own(properties, 'Body');
  if (!isPlainMap(body) || Object.keys(body).length === 0) return undefined;
  const apigateway = importModule(scene, 'aws-cdk-lib/aws-apigateway');
  const restApiName = textProp(own(properties, 'Name'));
  const props: CdkForm['props'] = [
    ['restApiName', restApiName],
    ['endpointTypes', endpointTypes(own(properties, 'EndpointConfiguration'), apigateway)],
    ['parameters', parameters(own(properties, 'Parameters'), scene)],
    ['deploy', literal(false)],
    ['cloudWatchRole', literal(false)],
    ['apiDefinition', call(`${apigateway}.ApiDefinition.fromInline`, json(body, scene))],
  ];
  return {
    module: 'aws-cdk-lib/aws-apigateway',
    className: 'SpecRestApi',
    cfnClass: 'CfnRestApi',
    props,
    said: saidBy(props, {
      restApiName: 'Name',
      endpointTypes: 'EndpointConfiguration',
      parameters: 'Parameters',
      apiDefinition: 'Body',
    }),
    ref: 'restApiId',
    attributes: { RootResourceId: 'restApiRootResourceId' },
    emptied: own(properties, 'Name') === undefined ? ['name'] : [],
  };
}

const ENDPOINTS: readonly string[] = ['EDGE', 'REGIONAL', 'PRIVATE'];

function endpointTypes(value: Value | undefined, apigateway: string): Expr | undefined {
  const type = ENDPOINTS.find((item) => sameValue(value, { Types: [item] }));
  return type === undefined ? undefined : list([name(`${apigateway}.EndpointType.${type}`)]);
}

function parameters(value: Value | undefined, scene: CdkScene): Expr | undefined {
  const isTexts =
    isPlainMap(value) && Object.values(value).every((item) => typeof item === 'string');
  return isTexts ? json(value, scene) : undefined;
}
