import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';

export const clientId = '1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d';
export const tenant = '99999999-5e6f-4a1b-8c2d-3e4f5a6b7c8d';
export const pageUri = 'https://tools.contoso.com/latchkey/';

/** Choices with nothing known but the page’s own address. */
export function choose(more: Partial<SetupChoices>): SetupChoices {
  return {
    targets: ['latchkey'],
    cloud: 'public',
    accountType: 'single',
    pageUri,
    toolUris: {},
    ...more,
  };
}
