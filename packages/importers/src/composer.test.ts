import { expect, it } from 'vitest';
import { importTemplate } from './import-template.js';

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Metadata:
  AWS::Composer::Groups:
    Group:
      Label: Orders
      Members: [F, FRole, Group2]
    Group2:
      Label: Data
      Members: [Table, F, Nothing]
    Broken: {Members: 3}
  AWS::Composer::ExternalResources:
    ExternalRDS:
      Type: externalRDS
      Settings: {Port: !Ref Port, Hostname: !Ref Host, SecretArn: !Ref Secret}
Parameters:
  Port: {Type: Number}
  Host: {Type: String}
  Secret: {Type: String}
Resources:
  F: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt FRole.Arn, Code: {ZipFile: x}}}
  FRole: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Table: {Type: AWS::DynamoDB::Table}
`;

it('takes groups and external databases of Infrastructure Composer over', () => {
  const result = importTemplate(TEMPLATE);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { layout, nodes, metadata } = result.value.document;
  expect(layout.groups).toEqual({
    Group: { title: 'Orders', members: ['F'] },
    Group2: { title: 'Data', members: ['Table'] },
  });
  expect(nodes['ExternalRDS']).toMatchObject({ external: { ref: { Ref: 'Host' } } });
  expect(Object.keys(metadata)).toHaveLength(2);
});
