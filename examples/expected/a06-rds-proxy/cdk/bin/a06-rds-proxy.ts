import * as cdk from 'aws-cdk-lib';
import { A06RdsProxyStack } from '../lib/a06-rds-proxy-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A06RdsProxyStack(app, 'A06RdsProxy', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
