import { encode } from 'uqr';

/** The modules of a QR code by row: true is dark. Without the quiet zone around it. */
export type QrModules = readonly (readonly boolean[])[];

/** Writes a text as a QR code, with the error correction that printed links usually have (M). */
export function qrModules(text: string): QrModules {
  return encode(text, { border: 0, ecc: 'M' }).data;
}
