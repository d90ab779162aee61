const ordersName = process.env.ORDERS_NAME;

export async function handler(event: unknown): Promise<unknown> {
  console.log(JSON.stringify({ event, ordersName }));
  return event;
}
