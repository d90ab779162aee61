import * as cdk from 'aws-cdk-lib';
import { A12RowLevelSecurityStack } from '../lib/a12-row-level-security-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A12RowLevelSecurityStack(app, 'A12RowLevelSecurity', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
