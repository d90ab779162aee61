import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';

const ordersProxyHost = process.env.ORDERS_PROXY_HOST;
const ordersProxyPort = process.env.ORDERS_PROXY_PORT;

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> {
  console.log(JSON.stringify({ event, ordersProxyHost, ordersProxyPort }));
  return { statusCode: 200, body: JSON.stringify({ ok: true }) };
}
