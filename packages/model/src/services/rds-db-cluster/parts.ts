import type { PartDefinition, PartOwner, ValueMap } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { subnetGroup } from '../placement.js';

const groups = awsPage(
  'Working with a DB cluster in a VPC',
  'AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
);

/** What belongs to a cluster beside it: instances of the capacity, and where they stand. */
export const clusterParts: Readonly<Record<string, PartDefinition>> = {
  writer: instance('Writer'),
  reader: instance('Reader'),
  subnetGroup: subnetGroup('AWS::RDS::DBSubnetGroup', {
    description: 'DBSubnetGroupDescription',
    docs: 'In two zones at least.',
    cite: groups,
  }),
  parameterGroup: {
    title: 'Parameter group',
    type: 'AWS::RDS::DBClusterParameterGroup',
    annotate: {
      Family: { title: 'Family', section: 'Parameters', required: true },
      Description: { title: 'Description', section: 'Parameters', required: true },
      Parameters: { title: 'Parameters', section: 'Parameters', type: 'json', required: true },
    },
  },
};

function instance(title: string): PartDefinition {
  return {
    title,
    type: 'AWS::RDS::DBInstance',
    wiring: ofCluster,
    ...(title === 'Reader' ? { dependsOn: ['writer'] } : {}),
    annotate: {
      DBInstanceClass: {
        title: 'Class',
        section: title,
        default: 'db.serverless',
        docs: 'db.serverless takes the capacity of the cluster.',
      },
      PubliclyAccessible: { title: 'Public', section: title, default: false },
    },
  };
}

function ofCluster(self: PartOwner): ValueMap {
  const engine = self.value('Engine');
  return { DBClusterIdentifier: self.ref, ...(engine === undefined ? {} : { Engine: engine }) };
}
