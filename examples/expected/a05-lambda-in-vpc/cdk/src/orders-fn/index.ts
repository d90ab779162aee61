const ordersDbHost = process.env.ORDERS_DB_HOST;
const ordersDbPort = process.env.ORDERS_DB_PORT;
const ordersDbSecretArn = process.env.ORDERS_DB_SECRET_ARN;
const pricingHost = process.env.PRICING_HOST;
const pricingPort = process.env.PRICING_PORT;
const sessionsHost = process.env.SESSIONS_HOST;
const sessionsPort = process.env.SESSIONS_PORT;

export async function handler(event: unknown): Promise<unknown> {
  console.log(JSON.stringify({ event, ordersDbHost, ordersDbPort, ordersDbSecretArn, pricingHost, pricingPort, sessionsHost, sessionsPort }));
  return event;
}
