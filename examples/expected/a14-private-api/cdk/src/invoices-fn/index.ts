import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const invoicesName = process.env.INVOICES_NAME;

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  console.log(JSON.stringify({ event, invoicesName }));
  return { statusCode: 200, body: JSON.stringify({ ok: true }) };
}
