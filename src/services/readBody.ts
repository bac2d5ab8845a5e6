/**
 * Reads a body as text, and stops where it's longer than `maxBytes` after decompression: a few kilobytes on the wire may
 * unpack to gigabytes.
 * @returns Undefined where the body is too long; the rest of it is not fetched.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
