import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  console.log(JSON.stringify({ event }));
  return { batchItemFailures: [] };
}
