import { isExpression, isReference, type Value } from '../define/index.js';
import type { Clash, Clashes } from './clash.js';
import { numberAt } from './values.js';
import { listed, quoted } from './words.js';

const IDENTITY = 'IdentitySource';

/** An authorizer of a REST API keeps its answers for five minutes unless told otherwise. */
const identityOfCache: Clash = ({ reads }) => {
  if (reads.string('Type') !== 'REQUEST' || reads.has(IDENTITY)) return;
  if (reads.has('AuthorizerResultTtlInSeconds')) {
    const kept = numberAt(reads, 'AuthorizerResultTtlInSeconds');
    if (kept === undefined || kept === 0) return;
  }
  return {
    at: reads.at(IDENTITY),
    message:
      'Answers of the authorizer are kept, and no identity source says by what. Name one, or keep them for 0 s.',
  };
};

/** What a call of an AWS service by an HTTP API must hand over. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'EventBridge-PutEvents': ['Detail', 'DetailType', 'Source'],
  'Kinesis-PutRecord': ['StreamName', 'Data', 'PartitionKey'],
  'SQS-DeleteMessage': ['QueueUrl', 'ReceiptHandle'],
  'SQS-PurgeQueue': ['QueueUrl'],
  'SQS-ReceiveMessage': ['QueueUrl'],
  'SQS-SendMessage': ['QueueUrl', 'MessageBody'],
  'StepFunctions-StartExecution': ['StateMachineArn'],
  'StepFunctions-StartSyncExecution': ['StateMachineArn'],
  'StepFunctions-StopExecution': ['ExecutionArn'],
};

const parametersOfCall: Clash = ({ reads, node }) => {
  const call = reads.string('IntegrationSubtype');
  const asked =
    call !== undefined && Object.hasOwn(PARAMETERS, call) ? PARAMETERS[call] : undefined;
  const given = reads.value('RequestParameters');
  if (call === undefined || asked === undefined || (given !== undefined && isExpression(given)))
    return;
  const missing = asked.filter((name) => !reads.has(['RequestParameters', name]));
  if (missing.length > 0) {
    const message = `${call} needs ${listed(missing)}. ${missing.length === 1 ? 'It is' : 'They are'} not among the parameters.`;
    return { at: reads.at('RequestParameters'), message };
  }
  if (call !== 'StepFunctions-StartSyncExecution') return;
  const [machine] = node.referred('RequestParameters.StateMachineArn');
  if (machine?.service.id !== 'stepfunctions-state-machine') return;
  if (machine.has('StateMachineType') && machine.string('StateMachineType') !== 'STANDARD') return;
  return {
    at: reads.at('RequestParameters.StateMachineArn'),
    message: `The call waits for ${machine.name}, which is a standard workflow. Only an express one answers.`,
  };
};

const deploymentOfStage: Clash = ({ reads, node }) => {
  const [deployment] = node.referred('DeploymentId');
  const theirs = apiIn(deployment?.record.properties?.['RestApiId']);
  const ours = apiIn(reads.value('RestApiId'));
  if (deployment === undefined || theirs === undefined || ours === undefined || theirs === ours)
    return;
  return {
    at: reads.at('DeploymentId'),
    message: `Deployment ${quoted(deployment.name)} is of another API than the stage.`,
  };
};

function apiIn(value: Value | undefined): string | undefined {
  return isReference(value) ? value.$ref : undefined;
}

export const clashesOfApis: Clashes = {
  'AWS::ApiGateway::Authorizer': [identityOfCache],
  'AWS::ApiGateway::Stage': [deploymentOfStage],
  'AWS::ApiGatewayV2::Integration': [parametersOfCall],
};
