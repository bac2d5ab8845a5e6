import type { SetupMistake, SetupStep } from './setupStep.ts';

const wrongAddress: SetupMistake = {
  text: 'Any difference (a slash, a capital, http) blocks sign-in.',
  kind: 'redirect-uri',
  code: 'AADSTS50011',
};

const wrongForPage: SetupMistake = {
  text: 'If you choose Web, sign-in from this page fails.',
  kind: 'redirect-platform',
  code: 'AADSTS9002326',
};

const changesTakeTime = 'A change can take three to five minutes to work.';

const authentication = 'Entra ID › App registrations › your app › Manage › Authentication';
const addRedirectUri = `${authentication} › Redirect URI configuration › Add Redirect URI`;
const existing =
  'If the registration already exists, select Authentication, then Add Redirect URI, and add the address there.';
const onlyOneTool = 'The article doesn’t have this step: its registration serves only one tool.';

/** Step 5 of the article in four variants, Register, and the redirect URIs to add afterwards. */
export const platformSteps: readonly SetupStep[] = [
  {
    id: 'redirect-uri-web',
    topic: 'redirect-uri',
    when: ['registration', 'first-web'],
    part: 'registration',
    title: 'Redirect URI: select Web and paste the tool’s address',
    does: 'Under Redirect URI (optional), select the platform Web and paste the address.',
    place: { in: 'portal', link: 'new-registration' },
    values: ['redirect-web'],
    right: 'The platform is Web, and the address is exactly the one that the tool shows.',
    mistakes: [
      wrongAddress,
      {
        text: 'If you choose Single-page application, the tool’s sign-in fails.',
        kind: 'redirect-platform',
        code: 'AADSTS9002327',
      },
    ],
    details: [existing, 'Web apps sign in with a secret; you’ll create it later.'],
    article: 5,
  },
  {
    id: 'redirect-uri-spa',
    topic: 'redirect-uri',
    when: ['registration', 'first-spa'],
    part: 'registration',
    title: 'Redirect URI: select Single-page application (SPA) and paste this page’s address',
    does: 'Under Redirect URI (optional), select the platform Single-page application (SPA) and paste the address.',
    place: { in: 'portal', link: 'new-registration' },
    values: ['redirect-spa'],
    right:
      'The platform is Single-page application, and the address is exactly this page’s address.',
    mistakes: [wrongAddress, wrongForPage],
    details: [
      existing,
      'A page in a browser can’t keep a secret, so it doesn’t have one. It uses a one-time code (PKCE) instead.',
    ],
    difference:
      'The article selects Web because its tool runs on a server. This page runs in your browser.',
    article: 5,
    proof: 'signed-in',
  },
  {
    id: 'redirect-uri-public',
    topic: 'redirect-uri',
    when: ['registration', 'first-public'],
    part: 'registration',
    title: 'Redirect URI: select Public client/native (mobile & desktop)',
    does: 'Under Redirect URI (optional), select Public client/native (mobile & desktop) and paste the address. If there are several, paste the first; you’ll add the others after Register.',
    place: { in: 'portal', link: 'new-registration' },
    values: ['redirect-public'],
    right: 'The platform is Public client/native, and the address is exactly the one shown here.',
    mistakes: [
      wrongAddress,
      {
        text: 'If you choose Web, Microsoft asks the tool for a secret that it doesn’t have.',
        kind: 'redirect-platform',
        code: 'AADSTS7000218',
      },
    ],
    details: [
      existing,
      'http://localhost is the only address that can start with http. Its port doesn’t matter.',
    ],
    difference:
      'The article selects Web. An app on your own computer is a public client and has no secret.',
    article: 5,
  },
  {
    id: 'redirect-uri-none',
    topic: 'redirect-uri',
    when: ['registration', 'first-none'],
    part: 'registration',
    title: 'Redirect URI: leave it empty',
    does: 'Leave Redirect URI (optional) empty, because no user signs in.',
    place: { in: 'portal', link: 'new-registration' },
    values: [],
    right: 'The field is empty.',
    mistakes: [],
    details: ['The tool signs in as an app, with its own secret or certificate.'],
    difference: 'The article enters an address because a user signs in.',
    article: 5,
  },
  {
    id: 'register',
    topic: 'register-app',
    when: ['registration'],
    part: 'registration',
    title: 'Register',
    does: 'Select Register.',
    place: { in: 'portal', link: 'new-registration' },
    values: [],
    right: 'The Overview page of the registration opens.',
    mistakes: [],
    details: [],
    article: 6,
  },
  {
    id: 'more-redirects-web',
    topic: 'redirect-uri',
    when: ['registration', 'more-web'],
    part: 'registration',
    title: 'Add the Web redirect URIs',
    formerly: 'Authentication › Platform configurations › Add a platform › Web',
    does: 'Select Authentication, then Add Redirect URI, then Web. Paste each address that isn’t in the list yet, and select Configure.',
    place: { in: 'portal', link: 'authentication' },
    path: `${addRedirectUri} › Web`,
    values: ['redirect-web'],
    right: 'The list shows each address with the type Web.',
    mistakes: [wrongAddress],
    details: [
      changesTakeTime,
      'On the Settings tab, leave both boxes for implicit grant (access tokens and ID tokens) cleared.',
    ],
    difference: onlyOneTool,
  },
  {
    id: 'more-redirects-spa',
    topic: 'redirect-uri',
    when: ['registration', 'more-spa'],
    part: 'registration',
    title: 'Add this page as a Single-page application',
    formerly: 'Authentication › Platform configurations › Add a platform › Single-page application',
    does: 'Select Authentication, then Add Redirect URI, then Single-page application. Paste this page’s address, and select Configure.',
    place: { in: 'portal', link: 'authentication' },
    path: `${addRedirectUri} › Single-page application`,
    values: ['redirect-spa'],
    right: 'The list shows the address with the type Single-page application.',
    mistakes: [wrongAddress, wrongForPage],
    details: [
      changesTakeTime,
      'The other redirect URIs stay as they are. Each address has its own platform.',
    ],
    difference: onlyOneTool,
    proof: 'signed-in',
  },
  {
    id: 'more-redirects-public',
    topic: 'redirect-uri',
    when: ['registration', 'more-public'],
    part: 'registration',
    title: 'Add the desktop redirect URIs',
    formerly:
      'Authentication › Platform configurations › Add a platform › Mobile and desktop applications',
    does: 'Select Authentication, then Add Redirect URI, then Mobile and desktop applications. Paste each address that isn’t in the list yet, and select Configure.',
    place: { in: 'portal', link: 'authentication' },
    path: `${addRedirectUri} › Mobile and desktop applications`,
    values: ['redirect-public'],
    right: 'The list shows each address with the type Mobile and desktop applications.',
    mistakes: [wrongAddress],
    details: [changesTakeTime],
    difference: onlyOneTool,
  },
  {
    id: 'public-client-flows',
    topic: 'redirect-uri',
    when: ['registration', 'public-client-flows'],
    part: 'registration',
    title: 'Allow public client flows',
    formerly: 'Treat application as a public client / Default client type',
    does: 'Select Authentication, then the Settings tab. Turn on Allow public client flows, and select Save.',
    place: { in: 'portal', link: 'authentication' },
    path: `${authentication} › Settings › Allow public client flows`,
    values: [],
    right: 'The setting is still Enabled after you reload the page.',
    mistakes: [
      {
        text: 'If it’s off, Microsoft asks the tool for a secret when it signs in with a device code.',
        kind: 'redirect-platform',
        code: 'AADSTS7000218',
      },
    ],
    details: ['Only this tool needs it. Leave it off in other registrations.'],
    difference:
      'The article doesn’t have this step. Don’t combine this setting with a client secret.',
  },
];
