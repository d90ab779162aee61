import { spawnSync } from 'node:child_process';
import { reprint } from '@archivolt/exporters';
import { importTemplate, sameTemplate } from '@archivolt/importers';
import { catalog } from '@archivolt/model';
import { describe, expect, it } from 'vitest';

type Pair = readonly [source: string, destination: string, access: string];

/** The pairs that a connector of SAM may join, by what it may do. */
const PAIRS: readonly Pair[] = [
  ['AWS::DynamoDB::Table', 'AWS::Lambda::Function', 'Read'],
  ['AWS::Events::Rule', 'AWS::SNS::Topic', 'Write'],
  ['AWS::Events::Rule', 'AWS::Events::EventBus', 'Write'],
  ['AWS::Events::Rule', 'AWS::StepFunctions::StateMachine', 'Write'],
  ['AWS::Events::Rule', 'AWS::Lambda::Function', 'Write'],
  ['AWS::Events::Rule', 'AWS::SQS::Queue', 'Write'],
  ['AWS::Lambda::Function', 'AWS::Lambda::Function', 'Write'],
  ['AWS::Lambda::Function', 'AWS::S3::Bucket', 'Read Write'],
  ['AWS::Lambda::Function', 'AWS::DynamoDB::Table', 'Read Write'],
  ['AWS::Lambda::Function', 'AWS::SQS::Queue', 'Read Write'],
  ['AWS::Lambda::Function', 'AWS::SNS::Topic', 'Write'],
  ['AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine', 'Read Write'],
  ['AWS::Lambda::Function', 'AWS::Events::EventBus', 'Write'],
  ['AWS::Lambda::Function', 'AWS::Location::PlaceIndex', 'Read'],
  ['AWS::ApiGatewayV2::Api', 'AWS::Lambda::Function', 'Write'],
  ['AWS::ApiGateway::RestApi', 'AWS::Lambda::Function', 'Write'],
  ['AWS::SNS::Topic', 'AWS::SQS::Queue', 'Write'],
  ['AWS::SNS::Topic', 'AWS::Lambda::Function', 'Write'],
  ['AWS::SQS::Queue', 'AWS::Lambda::Function', 'Read Write'],
  ['AWS::S3::Bucket', 'AWS::Lambda::Function', 'Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::Lambda::Function', 'Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::SNS::Topic', 'Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::SQS::Queue', 'Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::S3::Bucket', 'Read Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::DynamoDB::Table', 'Read Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::StepFunctions::StateMachine', 'Read Write'],
  ['AWS::StepFunctions::StateMachine', 'AWS::Events::EventBus', 'Write'],
  ['AWS::AppSync::DataSource', 'AWS::DynamoDB::Table', 'Read Write'],
  ['AWS::AppSync::DataSource', 'AWS::Lambda::Function', 'Write'],
  ['AWS::AppSync::DataSource', 'AWS::Events::EventBus', 'Write'],
  ['AWS::AppSync::GraphQLApi', 'AWS::Lambda::Function', 'Write'],
];

const profiles = spawnSync('python3', [
  '-c',
  'import os, samtranslator\n' +
    'print(open(os.path.join(os.path.dirname(samtranslator.__file__), "model/connector_profiles/profiles.json")).read())',
]);

function serviceOf(type: string): string {
  return catalog.serviceOfType(type)?.id ?? type;
}

describe('the pairs of SAM’s connectors', () => {
  it('are thirty-one', () => {
    expect(new Set(PAIRS.map(([from, to]) => `${from} ${to}`)).size).toBe(31);
  });

  it.each(PAIRS)('%s -> %s can be drawn in that direction', (from, to) => {
    expect(catalog.meanings(serviceOf(from), serviceOf(to))).not.toEqual([]);
  });

  it.each(PAIRS)(
    '%s -> %s: a connector is opened as a wire, and comes back',
    (from, to, access) => {
      const text = JSON.stringify({
        Transform: 'AWS::Serverless-2016-10-31',
        Resources: {
          One: { Type: from, Properties: { Tags: [] } },
          Two: { Type: to, Properties: { Tags: [] } },
          Uses: {
            Type: 'AWS::Serverless::Connector',
            Properties: {
              Source: { Id: 'One' },
              Destination: { Id: 'Two' },
              Permissions: access.split(' '),
            },
          },
        },
      });
      const opened = importTemplate(text, { reprint });
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      const { document, report } = opened.value;
      expect(report.connections).toHaveLength(1);
      expect(report.connections[0]).toMatchObject({ from: 'One', to: 'Two' });
      expect(sameTemplate(text, reprint(document) ?? {})).toBe(true);
    },
  );

  it.skipIf(profiles.status !== 0).each(PAIRS)(
    '%s -> %s: stands in the profiles of SAM',
    (from, to, access) => {
      const { Permissions } = JSON.parse(String(profiles.stdout)) as {
        Permissions: Record<string, Record<string, { Properties: { AccessCategories: object } }>>;
      };
      expect(Object.values(Permissions).flatMap((all) => Object.keys(all))).toHaveLength(
        PAIRS.length,
      );
      const categories = Permissions[from]?.[to]?.Properties.AccessCategories ?? {};
      expect(Object.keys(categories).toSorted()).toEqual(access.split(' '));
    },
  );
});
