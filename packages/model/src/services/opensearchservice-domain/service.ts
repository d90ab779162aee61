import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { securityGroups, subnets } from '../placement.js';

/** A domain of OpenSearch Service. */
export const opensearchserviceDomain = defineService({
  id: 'opensearchservice-domain',
  row: 'S40',
  title: 'OpenSearch domain',
  noun: 'SearchDomain',
  category: 'data',
  share: 0.4,
  type: 'AWS::OpenSearchService::Domain',
  summary: 'Searches and analyses text and logs on a cluster.',
  cite: typePage('AWS::OpenSearchService::Domain'),
  keywords: ['opensearch', 'elasticsearch', 'search', 'logs', 'kibana', 'domain'],
  stateful: true,
  fact: (node) =>
    `${node.string('ClusterConfig.InstanceType') ?? 'Domain'} × ${node.number('ClusterConfig.InstanceCount') ?? 1}`,
  annotate: {
    EngineVersion: { title: 'Engine', section: 'Cluster' },
    'ClusterConfig.InstanceType': { title: 'Instance', section: 'Cluster' },
    'ClusterConfig.InstanceCount': {
      title: 'Instances',
      section: 'Cluster',
      min: 1,
      type: 'integer',
    },
    'ClusterConfig.ZoneAwarenessEnabled': {
      title: 'Several zones',
      section: 'Cluster',
      default: false,
    },
    'EBSOptions.VolumeSize': {
      title: 'Storage',
      section: 'Cluster',
      unit: 'GB',
      min: 10,
      type: 'integer',
    },
    'EncryptionAtRestOptions.Enabled': { title: 'Encryption', section: 'Security' },
    'NodeToNodeEncryptionOptions.Enabled': { title: 'Between nodes', section: 'Security' },
    'DomainEndpointOptions.EnforceHTTPS': { title: 'HTTPS only', section: 'Security' },
    AccessPolicies: { title: 'Policy', section: 'Security', type: 'json' },
    'VPCOptions.SubnetIds': subnets,
    'VPCOptions.SecurityGroupIds': { ...securityGroups, title: 'Groups' },
    DomainName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-z][a-z0-9\\-]{2,27}',
      replaces: true,
    },
  },
  capabilities: {
    grantable: {
      read: ['es:ESHttpGet', 'es:ESHttpHead'],
      write: ['es:ESHttpDelete', 'es:ESHttpPatch', 'es:ESHttpPost', 'es:ESHttpPut'],
      children: { suffix: '/*', of: 'both', instead: true },
      defaultAccess: 'read-write',
      environment: { suffix: 'ENDPOINT', value: 'DomainEndpoint' },
    },
  },
  initial: {
    properties: {
      ClusterConfig: {
        InstanceCount: 2,
        InstanceType: 't3.small.search',
        ZoneAwarenessEnabled: true,
      },
      DomainEndpointOptions: {
        EnforceHTTPS: true,
        TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
      },
      EBSOptions: { EBSEnabled: true, VolumeSize: 10, VolumeType: 'gp3' },
      EncryptionAtRestOptions: { Enabled: true },
      EngineVersion: 'OpenSearch_2.19',
      NodeToNodeEncryptionOptions: { Enabled: true },
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
