import * as cdk from 'aws-cdk-lib';
import { A05LambdaInVpcStack } from '../lib/a05-lambda-in-vpc-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A05LambdaInVpcStack(app, 'A05LambdaInVpc', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
