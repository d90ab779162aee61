import * as cdk from 'aws-cdk-lib';
import { A13RestCrudStack } from '../lib/a13-rest-crud-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A13RestCrudStack(app, 'A13RestCrud', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
