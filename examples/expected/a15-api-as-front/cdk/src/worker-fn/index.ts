import type { SQSEvent } from 'aws-lambda';

export async function handler(event: SQSEvent): Promise<void> {
  for (const record of event.Records) {
    console.log(JSON.stringify({ record }));
  }
}
