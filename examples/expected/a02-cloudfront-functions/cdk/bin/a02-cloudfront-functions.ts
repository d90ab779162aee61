import * as cdk from 'aws-cdk-lib';
import { A02CloudfrontFunctionsStack } from '../lib/a02-cloudfront-functions-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A02CloudfrontFunctionsStack(app, 'A02CloudfrontFunctions', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
