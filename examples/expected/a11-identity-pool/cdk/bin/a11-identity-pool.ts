import * as cdk from 'aws-cdk-lib';
import { A11IdentityPoolStack } from '../lib/a11-identity-pool-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A11IdentityPoolStack(app, 'A11IdentityPool', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
