import * as cdk from 'aws-cdk-lib';
import { A14PrivateApiStack } from '../lib/a14-private-api-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A14PrivateApiStack(app, 'A14PrivateApi', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
