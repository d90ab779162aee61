import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const PATH = 'PrivateDnsEnabled';
const TYPE = 'AWS::EC2::VPCEndpoint';
const DNS = ['EnableDnsSupport', 'EnableDnsHostnames'];

export const noUnfitPrivateName = defineRule({
  id: 'correctness/no-unfit-private-name',
  row: 'V52',
  severity: 'error',
  summary: 'One endpoint of a service in a VPC has private names, and its VPC resolves them.',
  why: 'Private names stand for the usual address of the service inside the VPC: a second endpoint cannot have them too, and a VPC without DNS cannot answer them.',
  cite: awsPage(
    'Access an AWS service using an interface VPC endpoint',
    'vpc/latest/privatelink/create-interface-endpoint.html',
  ),
  equivalents: ['cfn-lint:E3064'],
  over: 'node',
  on: { service: 'ec2-vpc-endpoint' },
  check: ({ node }) => {
    const [vpc] = node.referred('VpcId');
    if (vpc === undefined || !hasName(node)) return;
    const fix = setting(node, {
      path: PATH,
      value: false,
      label: 'Without private names',
      safe: false,
    });
    const off = DNS.find((path) => vpc.has(path) && booleanAt(vpc, path) === false);
    if (off !== undefined) {
      const message = `${node.name} has private names, and ${off} of ${vpc.name} is off. Private names need it.`;
      return { at: node.at(PATH), message, fix };
    }
    const other = vpc
      .referrers(TYPE)
      .find((it) => it.id < node.id && hasName(it) && serviceOf(it) === serviceOf(node));
    if (other === undefined || serviceOf(node) === undefined) return;
    const message = `${other.name} has the private names of the same service in ${vpc.name}. One endpoint has them.`;
    return { at: node.at(PATH), message, fix };
  },
  examples: {
    valid: [
      `v: ec2-vpc; a: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sqs' }
       b: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sns' }`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc; a: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sqs' }
          b: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sqs' }`,
      },
      {
        before: `v: ec2-vpc { EnableDnsHostnames: false }
          a: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sqs' }`,
      },
    ],
  },
});

function hasName(node: NodeView): boolean {
  return booleanAt(node, PATH) === true && node.has(PATH) && !node.isConditional();
}

/** The service by its name, also where the Region in it is an expression. */
function serviceOf(node: NodeView): string | undefined {
  const name = node.value('ServiceName');
  return name === undefined ? undefined : JSON.stringify(name);
}
