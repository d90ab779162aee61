import * as cdk from 'aws-cdk-lib';
import { A10UserPoolApisStack } from '../lib/a10-user-pool-apis-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A10UserPoolApisStack(app, 'A10UserPoolApis', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
