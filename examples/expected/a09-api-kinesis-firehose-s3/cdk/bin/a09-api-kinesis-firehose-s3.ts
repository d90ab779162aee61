import * as cdk from 'aws-cdk-lib';
import { A09ApiKinesisFirehoseS3Stack } from '../lib/a09-api-kinesis-firehose-s3-stack.js';

const app = new cdk.App({ analyticsReporting: false });
new A09ApiKinesisFirehoseS3Stack(app, 'A09ApiKinesisFirehoseS3', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
});
app.synth();
