import { parseGuid, type Guid } from '../guid.ts';
import { readEntraText } from '../diagnosis/serviceError.ts';

/**
 * What an administrator’s consent page sent back in the query string. The tenant is for display only:
 * a link can name any tenant.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export type AdminConsentAnswer =
  | {
      readonly status: 'granted';
      readonly tenant: Guid | undefined;
      readonly scope: string | undefined;
      readonly state: string | undefined;
    }
  | {
      readonly status: 'refused';
      readonly error: string;
      /** `AADSTS65004`, where the text has one. */
      readonly code: string | undefined;
      readonly text: string | undefined;
      readonly state: string | undefined;
    };

/**
 * Reads the answer out of an address; undefined where there is none. `admin_consent` marks it; a refusal comes
 * without it as well, with `error` alone.
 */
export function parseAdminConsentAnswer(address: unknown): AdminConsentAnswer | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const query = new URL(address).searchParams;
  const given = query.get('admin_consent');
  if (given === null && !query.has('error')) return undefined;
  const state = filled(query.get('state'));
  const error = filled(query.get('error'));
  const text = filled(query.get('error_description'));
  const refused = error !== undefined || text !== undefined || given?.toLowerCase() !== 'true';
  if (refused) return readRefused(error, text, state);
  return {
    status: 'granted',
    tenant: parseGuid(query.get('tenant')),
    scope: filled(query.get('scope')),
    state,
  };
}

function readRefused(
  error: string | undefined,
  text: string | undefined,
  state: string | undefined,
): AdminConsentAnswer {
  const code = text === undefined ? undefined : readEntraText(text).code;
  return { status: 'refused', error: error ?? 'consent_refused', code, text, state };
}

function filled(text: string | null): string | undefined {
  return text === null || text.trim() === '' ? undefined : text.slice(0, 2000);
}
