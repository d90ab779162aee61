import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';

/** A design with every place where users may write what they like: `NAME` in names and keys, `TEXT` elsewhere. */
const WORDS = `
  stack base { region: 'eu-west-1', title: 'TEXT' }; stack main { region: 'eu-central-1' }
  param NAME: String = 'dev'; param Count: Number = 3
  condition IsProd = { Fn::Equals: [{ Ref: 'NAME' }, 'prod'] }
  mapping Sizes = { small: { NAME: 128 }, large: { NAME: 1024 } }
  setting permissions = 'idiomatic'
  topic: sns-topic { $stack: 'base', $name: 'TEXT topic', DisplayName: 'TEXT', Tags: [{ Key: 'NAME', Value: 'TEXT' }] }
  work: lambda-function { $name: 'TEXT work', Runtime: 'nodejs22.x', Handler: 'index.handler', Description: 'TEXT',
    MemorySize: { Fn::FindInMap: ['Sizes', 'small', 'NAME'] }, Tags: [{ Key: 'NAME', Value: 'TEXT' }],
    Environment: { Variables: { NAME: 'TEXT', OTHER: { Fn::Sub: ['\${It}', { It: 'TEXT' }] }, MORE: { Fn::Join: ['TEXT', ['TEXT', { Ref: 'NAME' }]] } } } }
  work -> topic; work -> bus: events-event-bus { Name: 'orders', Description: 'TEXT' }
  flow: stepfunctions-state-machine { StateMachineType: 'STANDARD',
    Definition: { Comment: 'TEXT', StartAt: 'NAME', States: { NAME: { Type: 'Pass', Result: { NAME: 'TEXT' }, End: true } } } }
  api: apigateway-rest-api { Description: 'TEXT', stage#StageName: 'v1', stage#Description: 'TEXT', stage#Variables: { NAME: 'TEXT' } }
  api -[route { Method: 'GET', Path: '/orders' }]-> work
  note: cfn-resource { $type: 'AWS::SSM::Parameter', Type: 'String', Value: { Fn::If: ['IsProd', 'TEXT', 'no'] }, Description: 'TEXT' }
  code: lambda-function { Runtime: 'python3.13', Handler: 'index.handler', Code: { ZipFile: 'TEXT' } }
  output Topic = { Value: @topic, Description: 'TEXT', Export: { Name: { Fn::Sub: '\${AWS::StackName}-topic' } } }
  output Said = { Value: 'TEXT', Description: 'TEXT' }
`;

/** The design with a name and a text of one's choice. */
export function hostileDesign(name: string, text: string): ArchDocument {
  const document: ArchDocument = {
    ...arch(WORDS),
    description: 'TEXT',
    environments: {
      dev: { title: 'TEXT', parameters: { NAME: 'TEXT', Count: 1 } },
      prod: { parameters: { NAME: 'prod' } },
    },
  };
  const said = JSON.stringify(document)
    .replaceAll('NAME', () => JSON.stringify(name).slice(1, -1))
    .replaceAll('TEXT', () => JSON.stringify(text).slice(1, -1));
  return JSON.parse(said) as ArchDocument;
}
