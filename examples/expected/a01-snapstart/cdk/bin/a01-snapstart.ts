import * as cdk from 'aws-cdk-lib';
import { A01SnapstartStack } from '../lib/a01-snapstart-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A01SnapstartStack(app, 'A01Snapstart', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
