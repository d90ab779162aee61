import { expect, it } from 'vitest';
import { propertyDocsUrl, resourceDocsUrl } from './docs-url.js';
import { loadRegistry } from './load.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

it('links resources and properties to their pages', async () => {
  const registry = await loadRegistry(['AWS::Lambda::Function', 'AWS::Serverless::Api']);
  const url = (path: string) => propertyDocsUrl(registry, 'AWS::Lambda::Function', path);
  expect(resourceDocsUrl('AWS::SQS::Queue')).toBe(`${reference}/aws-resource-sqs-queue.html`);
  expect(url('MemorySize')).toBe(
    `${reference}/aws-resource-lambda-function.html#cfn-lambda-function-memorysize`,
  );
  expect(url('VpcConfig.SubnetIds')).toBe(
    `${reference}/aws-properties-lambda-function-vpcconfig.html#cfn-lambda-function-vpcconfig-subnetids`,
  );
  expect(resourceDocsUrl('AWS::Serverless::Api')).toContain('sam-resource-api.html');
});
