/** Configurations of destinations that are no bucket, by the service that takes the records. */
export const DESTINATIONS = {
  'opensearchservice-domain': 'AmazonopensearchserviceDestinationConfiguration',
  'opensearchserverless-collection': 'AmazonOpenSearchServerlessDestinationConfiguration',
  'external-client': 'HttpEndpointDestinationConfiguration',
} as const;
