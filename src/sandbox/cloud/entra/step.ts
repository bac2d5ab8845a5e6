import type { Account } from '../samples/accounts.ts';
import type { EntraReport } from './entraError.ts';

/** What the sign-in page shows, or where it sends the person. Choices are addresses of the same page. */
export type Step =
  | {
      readonly screen: 'accounts';
      readonly application: string;
      readonly choices: readonly { readonly account: Account; readonly href: URL }[];
      readonly another: URL | undefined;
    }
  | {
      readonly screen: 'consent';
      readonly application: string;
      readonly account: Account;
      readonly tenant: string;
      readonly asks: readonly string[];
      readonly accept: URL;
      readonly everybody: URL | undefined;
      readonly cancel: URL;
    }
  | {
      readonly screen: 'admin-consent';
      readonly application: string;
      readonly account: Account;
      readonly tenant: string;
      readonly asks: readonly string[];
      readonly accept: URL;
      readonly cancel: URL;
    }
  | {
      readonly screen: 'error';
      readonly report: EntraReport;
      readonly another: URL | undefined;
      readonly home: string | undefined;
    }
  | { readonly screen: 'lost'; readonly home: string | undefined }
  | { readonly screen: 'signed-out'; readonly home: string | undefined }
  | { readonly screen: 'consented'; readonly given: boolean; readonly home: string | undefined }
  | { readonly screen: 'redirect'; readonly to: string };

/** The same address with one choice more. */
export function withChoice(url: URL, name: string, value: string): URL {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next;
}
