import type { CloudFrontResponseEvent, CloudFrontResponseResult } from 'aws-lambda';

export async function handler(event: CloudFrontResponseEvent): Promise<CloudFrontResponseResult> {
  console.log(JSON.stringify({ event }));
  return event.Records[0]?.cf.response;
}
