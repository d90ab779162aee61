import * as cdk from 'aws-cdk-lib';
import { A15ApiAsFrontStack } from '../lib/a15-api-as-front-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A15ApiAsFrontStack(app, 'A15ApiAsFront', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
