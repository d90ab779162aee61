import * as cdk from 'aws-cdk-lib';
import { A07DatabaseCallsLambdaStack } from '../lib/a07-database-calls-lambda-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A07DatabaseCallsLambdaStack(app, 'A07DatabaseCallsLambda', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
