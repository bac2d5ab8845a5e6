import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrModules } from '../../../src/formats/signIn/qrCode.ts';
import { qrPath } from '../../../src/ui/signIn/qrPath.ts';

/** The dark modules that a path draws, as `x,y`. */
function drawn(path: string): ReadonlySet<string> {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  expect(runs.map(([run]) => run).join('')).toBe(path);
  return new Set(
    runs.flatMap(([, x, y, length, back]) => {
      expect(back).toBe(length);
      return Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at},${y ?? ''}`);
    }),
  );
}

describe('A QR code', () => {
  it.each(['https://a.example/', `https://a.example/#/connect?${'client=1&'.repeat(30)}`])(
    'is drawn module for module as it was computed: %s',
    (text) => {
      const { data } = encode(text, { border: 0, ecc: 'M' });
      expect(qrModules(text)).toEqual(data);
      const dark = data.flatMap((row, y) =>
        row.flatMap((is, x) => (is ? [`${x + 4},${y + 4}`] : [])),
      );
      expect(drawn(qrPath(data, 4))).toEqual(new Set(dark));
    },
  );

  it('draws a run that reaches the edge, and nothing for an empty row', () => {
    expect(qrPath([[true, true, false, true], [false], [true]], 0)).toBe(
      'M0 0h2v1h-2zM3 0h1v1h-1zM0 2h1v1h-1z',
    );
  });
});
