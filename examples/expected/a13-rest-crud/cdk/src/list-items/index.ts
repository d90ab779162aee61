import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const itemsName = process.env.ITEMS_NAME;

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  console.log(JSON.stringify({ event, itemsName }));
  return { statusCode: 200, body: JSON.stringify({ ok: true }) };
}
