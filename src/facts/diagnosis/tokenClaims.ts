/** The claims that matter to people who connect to Dataverse, in the order they are shown. */
export const tokenClaims = {
  aud: {
    label: 'Made for (audience)',
    meaning: 'The one address that accepts this token. It must be the organization’s own address.',
  },
  tid: { label: 'Tenant', meaning: 'The tenant that signed the account in.' },
  iss: { label: 'Issued by', meaning: 'The sign-in service that made the token.' },
  appid: { label: 'App (client ID)', meaning: 'The app that asked for the token.' },
  azp: { label: 'App (client ID)', meaning: 'The app that asked for the token.' },
  app_displayname: { label: 'App name', meaning: 'The app’s name in the tenant.' },
  scp: {
    label: 'Permissions of the app',
    meaning: 'What the app may do in the person’s name. Dataverse wants user_impersonation.',
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
    label: 'Kind of token',
    meaning: '“app” means that no person signed in; Dataverse then needs an application user.',
  },
  amr: {
    label: 'How the person signed in',
    meaning: '“pwd” is a password, “mfa” a second factor as well.',
  },
  acr: { label: 'Strength of the sign-in', meaning: 'Set by the tenant’s policies.' },
  appidacr: {
    label: 'How the app proved itself',
    meaning: '0 is not at all (a page or desktop tool), 1 a secret, 2 a certificate.',
  },
  azpacr: {
    label: 'How the app proved itself',
    meaning: '0 is not at all (a page or desktop tool), 1 a secret, 2 a certificate.',
  },
  ipaddr: {
    label: 'Network address',
    meaning: 'Where the sign-in came from; IP firewalls look at it.',
  },
  idp: {
    label: 'Home of a guest',
    meaning: 'Where a guest’s account comes from. Absent where it is the tenant itself.',
  },
  ver: { label: 'Version', meaning: 'The token’s format, 1.0 or 2.0. Dataverse takes both.' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly meaning: string }>>;

export type TokenClaim = keyof typeof tokenClaims;
