const orderNewsArn = process.env.ORDER_NEWS_ARN;

export async function handler(event: unknown): Promise<unknown> {
  console.log(JSON.stringify({ event, orderNewsArn }));
  return event;
}
