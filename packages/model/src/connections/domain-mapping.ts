import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const page = awsPage(
  'Use API mappings to connect API stages to a custom domain name',
  'apigateway/latest/developerguide/rest-api-mappings.html',
  { section: 'API Gateway Security' },
);

/** A path of a custom domain that leads to a stage of an API. */
export const domainMapping = defineConnection({
  id: 'domain-mapping',
  row: 'C9',
  title: 'API mapping',
  from: service('apigateway-domain-name', 'apigatewayv2-domain-name'),
  to: service('apigateway-rest-api', 'apigatewayv2-http-api', 'apigatewayv2-websocket-api'),
  verb: 'leads to',
  kind: 'request',
  rank: 60,
  cite: page,
  annotate: {
    BasePath: {
      title: 'Path',
      pattern: "[A-Za-z0-9$_.+!*'()/-]{1,300}",
      docs: 'Of the domain, as v1; a regional one takes several levels, as shop/v1. None: all of it.',
      cite: page,
    },
  },
  fits: (from, to) => from.id !== 'apigateway-domain-name' || to.id === 'apigateway-rest-api',
  label: (wire) => {
    const path = wire.string('BasePath');
    return path === undefined ? undefined : `/${path}`;
  },
  effects: ({ source, target, wire }) => {
    const path = wire.value('BasePath');
    const stage = target.part('stage') === undefined ? undefined : ref(target.id, 'stage');
    const isDeep = wire.string('BasePath')?.includes('/') === true;
    // A path of several levels is a mapping of the second API alone, whatever the domain.
    const isRest = source.service.id === 'apigateway-domain-name' && !isDeep;
    const properties = isRest
      ? {
          DomainName: source.ref,
          RestApiId: target.ref,
          ...(stage === undefined ? {} : { Stage: stage }),
          ...(path === undefined ? {} : { BasePath: path }),
        }
      : {
          ApiId: target.ref,
          DomainName: source.ref,
          Stage: stage ?? '$default',
          ...(path === undefined ? {} : { ApiMappingKey: path }),
        };
    return [
      {
        kind: 'resource',
        name: 'mapping',
        type: isRest ? 'AWS::ApiGateway::BasePathMapping' : 'AWS::ApiGatewayV2::ApiMapping',
        properties,
      },
    ];
  },
});
