/** The bytes of a file that the build has put into the program as an address. */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}
