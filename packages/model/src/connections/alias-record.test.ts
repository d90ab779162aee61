import { describe, expect, it } from 'vitest';
import { arch } from '../testing/index.js';
import { createGraph } from '../graph/create-graph.js';

describe('where a record leads', () => {
  const SITE = "site: s3-bucket { WebsiteConfiguration.IndexDocument: 'index.html' }";

  it('is the endpoint of the Region of a website, whose bucket gets the name of the record', () => {
    expect(
      propertiesOf(
        `stack main { region: 'eu-west-1' }; r: route53-record-set { Name: 'www.example.com.', Type: 'A' } -> ${SITE}`,
      ),
    ).toEqual({
      AliasTarget: {
        DNSName: 's3-website-eu-west-1.amazonaws.com',
        HostedZoneId: 'Z1BKCTXD74EZPE',
      },
      BucketName: 'www.example.com',
    });
  });

  it('is the website of the bucket in any Region, by CNAME', () => {
    const url = { $ref: 'site', attr: 'WebsiteURL' };
    expect(
      propertiesOf(`r: route53-record-set { Name: 'www.example.com', Type: 'CNAME' } -> ${SITE}`),
    ).toMatchObject({ ResourceRecords: [{ 'Fn::Select': [2, { 'Fn::Split': ['/', url] }] }] });
  });

  it('is the first entry of an interface endpoint, which says its zone too', () => {
    const first = { 'Fn::Select': [0, { $ref: 'e', attr: 'DnsEntries' }] };
    expect(
      propertiesOf(
        "r: route53-record-set { Type: 'A' } -> e: ec2-vpc-endpoint { VpcEndpointType: 'Interface' }",
      ),
    ).toEqual({
      AliasTarget: {
        DNSName: { 'Fn::Select': [1, { 'Fn::Split': [':', first] }] },
        HostedZoneId: { 'Fn::Select': [0, { 'Fn::Split': [':', first] }] },
      },
    });
  });
});

/** What the only wire of a design sets. */
function propertiesOf(words: string): Readonly<Record<string, unknown>> {
  const graph = createGraph(arch(words));
  const [wire] = graph.wires();
  if (wire === undefined) throw new Error('no wire');
  const { source, target, connection } = wire;
  const effects = connection.effects({ source, target, wire, graph });
  return Object.fromEntries(
    effects.flatMap((effect) =>
      effect.kind === 'property' ? [[effect.path.join('.'), effect.value]] : [],
    ),
  );
}
