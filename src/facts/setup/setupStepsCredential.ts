import type { SetupStep } from './setupStep.ts';

/** Steps 7 to 10 of the article, and the certificate that can take the secret’s place. */
export const credentialSteps: readonly SetupStep[] = [
  {
    id: 'certificates-and-secrets',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'Open Certificates & secrets',
    does: 'Choose Certificates & secrets in the registration’s menu.',
    place: { in: 'portal', link: 'secrets' },
    values: [],
    right: 'Tabs: Certificates, Client secrets, Federated credentials.',
    mistakes: [],
    details: [],
    article: 7,
  },
  {
    id: 'new-secret',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'New client secret',
    does: 'On the tab Client secrets, press New client secret.',
    place: { in: 'portal', link: 'secrets' },
    path: 'Entra ID › App registrations › your app › Manage › Certificates & secrets › Client secrets › New client secret',
    values: [],
    right: 'A form opens with Description and Expires.',
    mistakes: [
      {
        text: 'A tool that presents no secret, though its platform is Web, is refused.',
        kind: 'secret-missing',
        code: 'AADSTS7000218',
      },
    ],
    details: ['Microsoft advises certificates where the tool can use one.'],
    article: 8,
  },
  {
    id: 'secret-lifetime',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'Description and lifetime of the secret',
    does: 'Enter a description and choose when it expires. Note the date and who renews it in the field here: this page reminds you 60, 30 and 7 days before.',
    place: { in: 'portal', link: 'secrets' },
    path: 'Entra ID › App registrations › your app › Manage › Certificates & secrets › Client secrets › New client secret › Description, Expires',
    values: ['secret-label'],
    right: 'A date at most 24 months ahead, and the name of a person who owns the renewal.',
    mistakes: [
      {
        text: 'On the day it expires every connection that uses it stops, until a new one is made and entered.',
        kind: 'secret-expired',
        code: 'AADSTS7000222',
      },
    ],
    details: [
      'Usual choices: 90 days, 180 days, 12, 18 or 24 months, or a date of your own. Microsoft recommends less than 12 months.',
      'A registration can hold two secrets at once: make the new one, enter it in the tool, then remove the old one.',
    ],
    article: 9,
  },
  {
    id: 'secret-value',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'Add, and copy the Value at once',
    does: 'Press Add. Copy what stands under Value, straight into the tool or your password store. Never into this page.',
    place: { in: 'portal', link: 'secrets' },
    path: 'Entra ID › App registrations › your app › Manage › Certificates & secrets › Client secrets › Value',
    values: ['secret-value'],
    right:
      'About 40 characters, usually with a ~ near the beginning. The Secret ID beside it is an ID with hyphens, and is not the secret.',
    mistakes: [
      {
        text: 'With the Secret ID in place of the Value, Microsoft says that the secret is invalid.',
        kind: 'secret-wrong',
        code: 'AADSTS7000215',
      },
    ],
    details: ['The Value is shown once. If it is lost, make a new secret; nothing else helps.'],
    article: 10,
  },
  {
    id: 'upload-certificate',
    topic: 'secret',
    when: ['registration', 'certificate'],
    part: 'registration',
    title: 'Upload the certificate',
    does: 'On the tab Certificates, press Upload certificate and choose the file with the public part (.cer, .pem or .crt).',
    place: { in: 'portal', link: 'secrets' },
    path: 'Entra ID › App registrations › your app › Manage › Certificates & secrets › Certificates › Upload certificate',
    values: [],
    right: 'The certificate stands in the list with its thumbprint and its expiry date.',
    mistakes: [
      {
        text: 'A program that signs with another certificate is refused.',
        kind: 'secret-wrong',
        code: 'AADSTS700027',
      },
    ],
    details: [
      'The private key (.pfx, .key) stays on the machine the program runs on. Never upload it, never send it.',
      'A certificate expires as well: note its date in the field here.',
    ],
    difference:
      'The article makes a secret; a certificate is the safer choice where the tool can use one.',
  },
];
