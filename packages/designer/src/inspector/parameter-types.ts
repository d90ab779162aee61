/** CloudFormation's own types; a template may carry others, which are kept. */
export const PARAMETER_TYPES = [
  'String',
  'Number',
  'CommaDelimitedList',
  'List<Number>',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::EC2::Image::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::VPC::Id',
  'AWS::Route53::HostedZone::Id',
  'List<AWS::EC2::SecurityGroup::Id>',
  'List<AWS::EC2::Subnet::Id>',
];
