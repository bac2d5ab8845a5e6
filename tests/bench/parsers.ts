import { cleanClientId } from '../../src/domain/input/clientId.ts';
import { readPastedAddress } from '../../src/domain/input/pastedAddress.ts';
import { checkRedirectUri } from '../../src/domain/input/redirectUri.ts';
import { cleanTenant } from '../../src/domain/input/tenant.ts';
import { readTenantLink } from '../../src/domain/input/tenantLink.ts';
import { parseToken } from '../../src/domain/diagnosis/tokenClaims.ts';
import { parseNameRules } from '../../src/domain/organizations/productionRules.ts';
import { wordsOf } from '../../src/domain/search/words.ts';
import { cutSecrets } from '../../src/domain/secrets/cutSecrets.ts';
import { findSecrets } from '../../src/domain/secrets/findSecrets.ts';
import { redact } from '../../src/domain/secrets/redact.ts';
import { readManifestText } from '../../src/domain/setup/manifest/manifest.ts';
import { readPlainEntry } from '../../src/domain/setup/setupEntry.ts';
import { readConnectForm } from '../../src/domain/signIn/connectForm.ts';
import { parseConnectLink } from '../../src/domain/signIn/connectLink.ts';
import { parseRoute } from '../../src/domain/route.ts';

/** Every parser of a text from outside. */
export const parsers: Readonly<Record<string, (text: string) => unknown>> = {
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
  'the sign-in form': (text) =>
    readConnectForm({ client: text, tenant: text, org: text, cloud: 'public' }),
  'a link’s client': (text) => parseConnectLink(`client=${text}`),
  'a link’s organization': (text) => parseConnectLink(`org=${text}`),
  'a link’s keys': parseConnectLink,
  'a route': (text) => parseRoute(`#/${text}`),
  'secrets in a text': findSecrets,
  'a text without its secrets': (text) => cutSecrets(text),
  'a redacted text': (text) => redact(text, ['opaqueToken-0123456789-Abc']),
};
