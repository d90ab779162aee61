import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const appTableName = process.env.APP_TABLE_NAME;

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  console.log(JSON.stringify({ event, appTableName }));
  return { statusCode: 200, body: JSON.stringify({ ok: true }) };
}
