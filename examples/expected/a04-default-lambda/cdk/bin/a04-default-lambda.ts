import * as cdk from 'aws-cdk-lib';
import { A04DefaultLambdaStack } from '../lib/a04-default-lambda-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A04DefaultLambdaStack(app, 'A04DefaultLambda', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
