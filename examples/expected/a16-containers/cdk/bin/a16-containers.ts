import * as cdk from 'aws-cdk-lib';
import { A16ContainersStack } from '../lib/a16-containers-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A16ContainersStack(app, 'A16Containers', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
