import * as cdk from 'aws-cdk-lib';
import { A08DatabaseEventsStack } from '../lib/a08-database-events-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A08DatabaseEventsStack(app, 'A08DatabaseEvents', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
