/** What many designs begin with. */
export const JS = `Runtime: 'nodejs22.x', Handler: 'index.handler'`;
export const PY = `Runtime: 'python3.13', Handler: 'app.handler'`;
export const TABLE = `AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST'`;
export const NET = `
  net: ec2-vpc { CidrBlock: '10.1.0.0/16', internetGateway#: {}, gatewayAttachment#: {} }
  outer: ec2-subnet { CidrBlock: '10.1.0.0/24', AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
    routeTable#: {}, association#: {}, internetRoute#DestinationCidrBlock: '0.0.0.0/0' } in net
  inner: ec2-subnet { CidrBlock: '10.1.2.0/24', AvailabilityZone: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] },
    subnet2#CidrBlock: '10.1.3.0/24', subnet2#AvailabilityZone: { 'Fn::Select': [1, { 'Fn::GetAZs': '' }] },
    routeTable#: {}, association#: {}, association2#: {}, eip#Domain: 'vpc', natGateway#: {},
    natRoute#DestinationCidrBlock: '0.0.0.0/0' } in net
  inner -[subnet-egress]-> outer`;
