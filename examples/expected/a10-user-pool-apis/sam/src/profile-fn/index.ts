import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';

const appTableName = process.env.APP_TABLE_NAME;

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> {
  console.log(JSON.stringify({ event, appTableName }));
  return { statusCode: 200, body: JSON.stringify({ ok: true }) };
}
