/**
 * Turns the bytes of a file into text: by its byte order mark, else as UTF-16 where every second byte of the beginning is zero,
 * else as UTF-8. What isn’t valid UTF-8 is in the encoding that its XML declaration names, or in Windows-1252.
 * @returns the text without a byte order mark
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(declaredEncoding(bytes)).decode(bytes);
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(beginning)?.[1];
}

function decoderFor(encoding: string | undefined): TextDecoder {
  try {
    if (encoding && !/^utf-?8$/i.test(encoding)) return new TextDecoder(encoding);
  } catch {
    // no browser knows this encoding
  }
  return new TextDecoder('windows-1252'); // what Windows wrote before UTF-8; it has a character for each byte
}

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 200);
  const zeros = (offset: number) =>
    beginning.filter((byte, at) => at % 2 === offset && byte === 0).length;
  if (beginning.length < 4) return undefined;
  const most = beginning.length / 3;
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : undefined;
}
