/**
 * Reads a body as text, and stops where it's longer than `maxBytes` after decompression: a few kilobytes on the wire may
 * unpack to gigabytes.
 * @returns Undefined where the body is too long; the rest of it is not fetched.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  const all = await readChunks(response, maxBytes, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return all ? text + decoder.decode() : undefined;
}

/** Reads a body as it is, with the same limit. */
export async function readBytes(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const all = await readChunks(response, maxBytes, (chunk) => chunks.push(chunk));
  return all ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : undefined;
}

/** @returns False where the body is too long. */
async function readChunks(
  response: Response,
  maxBytes: number,
  take: (chunk: Uint8Array<ArrayBuffer>) => void,
): Promise<boolean> {
  if (!response.body) return true;
  const reader = response.body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return false;
    }
    take(value);
  }
}
