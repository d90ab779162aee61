import type { CloudFrontRequestEvent, CloudFrontRequestResult } from 'aws-lambda';

export async function handler(event: CloudFrontRequestEvent): Promise<CloudFrontRequestResult> {
  console.log(JSON.stringify({ event }));
  return event.Records[0]?.cf.request;
}
