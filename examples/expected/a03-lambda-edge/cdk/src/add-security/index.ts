export async function handler(event: unknown): Promise<unknown> {
  console.log(JSON.stringify({ event }));
  return event;
}
