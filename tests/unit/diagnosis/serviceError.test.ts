import { describe, expect, it } from 'vitest';
import { readEntraText, readRefusal, snippet } from '../../../src/domain/diagnosis/serviceError.ts';
import { guid } from '../examples.ts';

const entra = `AADSTS50194: Application '${guid(1)}' is not configured as a multi-tenant application. Trace ID: ${guid(2)} Correlation ID: ${guid(3)} Timestamp: 2026-01-02 03:04:05Z`;
const said = {
  code: 'AADSTS50194',
  text: entra,
  correlationId: guid(3),
  traceId: guid(2),
  timestamp: '2026-01-02 03:04:05Z',
};

describe('A refusal', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      'in OData',
      JSON.stringify({ error: { code: '0x80072560', message: 'The user is not a member.' } }),
      { code: '0x80072560', text: 'The user is not a member.' },
    ],
    [
      'in Entra’s shape',
      JSON.stringify({ error: 'invalid_request', error_description: entra }),
      said,
    ],
    [
      'in Entra’s shape without a number',
      JSON.stringify({ error: 'invalid_grant', error_description: 'No.' }),
      { code: 'invalid_grant', text: 'No.' },
    ],
    ['of discovery', JSON.stringify({ Message: 'Denied.' }), { code: undefined, text: 'Denied.' }],
    ['in lower case', JSON.stringify({ message: 'Denied.' }), { text: 'Denied.' }],
    [
      'of the Power Platform API',
      JSON.stringify({
        code: 'Forbidden',
        message: 'The caller is not authorized.',
        innererror: { code: 'InsufficientPrincipalPermissions', message: 'Principal missing.' },
      }),
      { code: 'InsufficientPrincipalPermissions', text: 'Principal missing.' },
    ],
    [
      'with a list of details',
      JSON.stringify({
        error: { code: 'BadRequest', message: 'No.', details: [{ code: 'InvalidAudience' }] },
      }),
      { code: 'InvalidAudience', text: 'No.' },
    ],
    [
      'with a code of its own and another inside',
      JSON.stringify({
        error: { code: '0x80072560', message: 'Denied.', innererror: { code: 'Other' } },
      }),
      { code: '0x80072560', text: 'Denied.' },
    ],
    ['by a proxy', '<html><h1>Blocked</h1>\n by  policy</html>', { text: 'Blocked by policy' }],
    ['without words', '', { text: undefined }],
    ['of an empty record', '{}', { code: undefined, text: undefined }],
    ['of another JSON', '[1]', { text: '[1]' }],
  ])('%s is read', (_how, text, refusal) => {
    expect(readRefusal(text)).toMatchObject(refusal);
  });

  it('by Entra has its ids in its sentences', () => {
    expect(readEntraText(entra)).toEqual(said);
    expect(readEntraText('Something else')).toEqual({ text: 'Something else' });
  });

  it('is kept short, however long the answer', () => {
    expect(snippet('a '.repeat(5000))).toHaveLength(300);
    expect(snippet('<'.repeat(100_000))).toHaveLength(300);
  });
});
