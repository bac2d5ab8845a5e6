import type { Platform } from './targets.ts';

/**
 * Why this page can’t sign in through a registration of another platform, and what a proof then leaves open.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redirect-uris-for-single-page-apps-spas
 */
export const proofLimits: Readonly<
  Record<
    Exclude<Platform, 'spa'>,
    { readonly brief: string; readonly why: string; readonly unproved: string }
  >
> = {
  web: {
    brief: 'A Web registration can’t sign in from a browser',
    why: 'This registration’s platform is Web. A page in a browser can’t redeem a code for it (AADSTS9002326), and this page never asks for the secret.',
    unproved: 'It doesn’t prove the tool’s redirect URI or its secret: only the tool can do that.',
  },
  public: {
    brief: 'A desktop registration can’t sign in from a browser',
    why: 'This registration’s platform is Mobile and desktop applications. A page in a browser can’t sign in through it.',
    unproved: 'It doesn’t prove the tool’s redirect URI: only the tool can do that.',
  },
  none: {
    brief: 'An app-only tool can’t sign in from a browser',
    why: 'This tool signs in as itself, without a user. A page in a browser can’t do that, and this page never asks for a secret or certificate.',
    unproved:
      'It doesn’t prove the tool’s credential, its application user, or its security role: only the tool can do that.',
  },
};
