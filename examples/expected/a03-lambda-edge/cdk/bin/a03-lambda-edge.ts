import * as cdk from 'aws-cdk-lib';
import { A03LambdaEdgeStack } from '../lib/a03-lambda-edge-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A03LambdaEdgeStack(app, 'A03LambdaEdge', {
  env: { region: 'us-east-1' },
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
