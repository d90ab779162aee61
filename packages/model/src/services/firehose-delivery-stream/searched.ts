/** Configurations of search destinations, by the service that is searched. */
export const SEARCHED = {
  'opensearchservice-domain': 'AmazonopensearchserviceDestinationConfiguration',
  'opensearchserverless-collection': 'AmazonOpenSearchServerlessDestinationConfiguration',
} as const;
