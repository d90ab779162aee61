import type { EventBridgeEvent } from 'aws-lambda';

export async function handler(event: EventBridgeEvent<string, unknown>): Promise<void> {
  console.log(JSON.stringify({ event }));
}
