/** The claims that matter to people who connect to Dataverse, in the order they are shown. */
export const tokenClaims = {
  aud: {
    label: 'Audience',
    meaning: 'The only address that accepts this token. It must be the organization’s own address.',
  },
  tid: { label: 'Tenant', meaning: 'The tenant that signed the account in.' },
  iss: { label: 'Issued by', meaning: 'The sign-in service that issued the token.' },
  appid: { label: 'App (client ID)', meaning: 'The app that requested the token.' },
  azp: { label: 'App (client ID)', meaning: 'The app that requested the token.' },
  app_displayname: { label: 'App name', meaning: 'The app’s name in the tenant.' },
  scp: {
    label: 'Permissions of the app',
    meaning: 'What the app can do for the person. Dataverse requires user_impersonation.',
  },
  roles: {
    label: 'Application roles',
    meaning: 'Permissions of an app that signs in without a person.',
  },
  upn: { label: 'User name', meaning: 'Who signed in.' },
  unique_name: { label: 'User name', meaning: 'Who signed in.' },
  preferred_username: { label: 'User name', meaning: 'Who signed in.' },
  name: { label: 'Name', meaning: 'The person’s name.' },
  oid: {
    label: 'Account (object ID)',
    meaning: 'The account in this tenant; Dataverse finds its user by it.',
  },
  idtyp: {
    label: 'Type of token',
    meaning: '“app” means that no person signed in. Dataverse then needs an application user.',
  },
  amr: {
    label: 'How the person signed in',
    meaning: '“pwd” is a password; “mfa” is multifactor authentication.',
  },
  acr: { label: 'Strength of the sign-in', meaning: 'Set by the tenant’s policies.' },
  appidacr: {
    label: 'How the app authenticated',
    meaning: '0 means not at all (a page or desktop tool), 1 a secret, 2 a certificate.',
  },
  azpacr: {
    label: 'How the app authenticated',
    meaning: '0 means not at all (a page or desktop tool), 1 a secret, 2 a certificate.',
  },
  ipaddr: {
    label: 'IP address',
    meaning: 'Where the sign-in came from. IP firewalls check it.',
  },
  idp: {
    label: 'Identity provider',
    meaning: 'Where a guest’s account comes from. Missing if it’s the tenant itself.',
  },
  ver: { label: 'Version', meaning: 'The token’s format, 1.0 or 2.0. Dataverse accepts both.' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly meaning: string }>>;

export type TokenClaim = keyof typeof tokenClaims;
