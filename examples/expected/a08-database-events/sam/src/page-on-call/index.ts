import type { SNSEvent } from 'aws-lambda';

export async function handler(event: SNSEvent): Promise<void> {
  console.log(JSON.stringify({ event }));
}
