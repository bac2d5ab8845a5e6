import { cleanClientId } from '../../src/domain/input/clientId.ts';
import { readPastedAddress } from '../../src/domain/input/pastedAddress.ts';
import { checkRedirectUri } from '../../src/domain/input/redirectUri.ts';
import { cleanTenant } from '../../src/domain/input/tenant.ts';
import { readTenantLink } from '../../src/domain/input/tenantLink.ts';
import { parseToken } from '../../src/domain/diagnosis/tokenClaims.ts';
import { parseNameRules } from '../../src/domain/organizations/productionRules.ts';
import { wordsOf } from '../../src/domain/search/words.ts';
import { cleanRoute } from '../../src/domain/secrets/cleanAddress.ts';
import { cutSecrets } from '../../src/domain/secrets/cutSecrets.ts';
import { findSecrets, holdsSecret } from '../../src/domain/secrets/findSecrets.ts';
import { redact } from '../../src/domain/secrets/redact.ts';
import { readManifestText } from '../../src/domain/setup/manifest/manifest.ts';
import { readPlainEntry } from '../../src/domain/setup/setupEntry.ts';
import { readConnectForm } from '../../src/domain/signIn/connectForm.ts';
import { parseConnectLink } from '../../src/domain/signIn/connectLink.ts';
import { parseRoute } from '../../src/domain/route.ts';

const emptyForm = { client: '', tenant: '', org: '', cloud: 'public' } as const;

export type Parser = (text: string) => unknown;

/** Every parser of a text from outside. */
export const parsers: Readonly<Record<string, Parser>> = {
  'the client ID': cleanClientId,
  'the tenant': cleanTenant,
  'a link that names a tenant': readTenantLink,
  'an address': readPastedAddress,
  'a redirect URI': checkRedirectUri,
  'the search box': wordsOf,
  'a plain name': readPlainEntry,
  'name rules': parseNameRules,
  'the token box': parseToken,
  'the manifest box': readManifestText,
  'the form’s client': (client) => readConnectForm({ ...emptyForm, client }),
  'the form’s tenant': (tenant) => readConnectForm({ ...emptyForm, tenant }),
  'the form’s organization': (org) => readConnectForm({ ...emptyForm, org }),
  'a link’s keys': parseConnectLink,
  'a route': parseRoute,
  'a route without its secrets': cleanRoute,
  'secrets in a text': findSecrets,
  'whether a text holds a secret': holdsSecret,
  'a text without its secrets': (text) => cutSecrets(text),
  'a redacted text': (text) => redact(text, ['opaqueToken-0123456789-Abc']),
};

/** What the text comes after, where a parser reads something before it. */
export const beginnings: Readonly<
  Record<string, { readonly before: string; readonly parse: Parser }>
> = {
  'a link’s client': { before: 'client=', parse: parseConnectLink },
  'a link’s tenant': { before: 'tenant=', parse: parseConnectLink },
  'a link’s organization': { before: 'org=', parse: parseConnectLink },
  'a link’s values without its secrets': { before: '#/connect?tenant=', parse: cleanRoute },
  'the path of a route': { before: '#/', parse: parseRoute },
  'the organization of a route': { before: '#/organizations/', parse: parseRoute },
};
