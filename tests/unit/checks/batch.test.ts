import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBatch, writeBatch } from '../../../src/domain/checks/batch.ts';

const part = (status: string, body: string, more = ''): string =>
  `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status}\r\nContent-Type: application/json\r\n${more}\r\n${body}`;
const answer = (...parts: readonly string[]): string =>
  `${parts.map((each) => `--b\r\n${each}\r\n`).join('')}--b--\r\n`;
const good = { status: 200, retryAfter: undefined, text: '{"a":1}' };
const two = answer(part('200 OK', '{"a":1}'), part('429 Too Many', '{}', 'Retry-After: 7\r\n'));

describe('An answer to a batch', () => {
  it.each<[string, string | null, string, unknown]>([
    ['one part', 'multipart/mixed; boundary=b', answer(part('200 OK', '{"a":1}')), [good]],
    [
      'a quoted boundary',
      'Multipart/Mixed;boundary="b"',
      answer(part('200 OK', '{"a":1}')),
      [good],
    ],
    [
      'two parts',
      'multipart/mixed; boundary=b',
      two,
      [good, { status: 429, retryAfter: 7, text: '{}' }],
    ],
    [
      'text before it',
      'multipart/mixed; boundary=b',
      `hello\r\n${answer(part('200', '{"a":1}'))}`,
      [good],
    ],
    ['no end', 'multipart/mixed; boundary=b', two.slice(0, -10), undefined],
    ['JSON', 'application/json', '{}', undefined],
    ['no type', null, two, undefined],
    ['no boundary', 'multipart/mixed', two, undefined],
    ['another boundary', 'multipart/mixed; boundary=c', two, undefined],
    ['no status', 'multipart/mixed; boundary=b', answer(part('fine', '{}')), undefined],
    ['no parts', 'multipart/mixed; boundary=b', '--b--', undefined],
    [
      'more parts than were asked for by far',
      'multipart/mixed; boundary=b',
      answer(...Array.from({ length: 200 }, () => part('200 OK', '{}'))),
      undefined,
    ],
  ])('with %s is read, or is none', (_what, type, text, expected) => {
    expect(parseBatch(type, text, 0)).toEqual(expected);
  });

  it('never breaks the page, whatever it is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\r\n',
        '--b',
        '--',
        'HTTP/1.1 200 OK',
        'Content-Type: application/http',
        '\r\n\r\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const parts = parseBatch('multipart/mixed; boundary=b', pieces.join(''), 0);
        expect(parts === undefined || parts.length > 0).toBe(true);
      }),
    );
  });
});

it('A batch is written with CRLF, whole requests, and an end', () => {
  const { type, body } = writeBatch(['https://a.example/x', 'https://a.example/y'], 'q');
  expect(type).toBe('multipart/mixed; boundary=q');
  expect(body.replaceAll('\r\n', '|')).toBe(
    '--q|Content-Type: application/http|Content-Transfer-Encoding: binary||GET https://a.example/x HTTP/1.1|Accept: application/json|||--q|Content-Type: application/http|Content-Transfer-Encoding: binary||GET https://a.example/y HTTP/1.1|Accept: application/json|||--q--|',
  );
});
