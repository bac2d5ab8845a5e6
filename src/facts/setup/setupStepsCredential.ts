import type { SetupStep } from './setupStep.ts';

const credentials = 'Entra ID › App registrations › your app › Manage › Certificates & secrets';

/** Steps 7 to 10 of the article, and the certificate that can replace the secret. */
export const credentialSteps: readonly SetupStep[] = [
  {
    id: 'certificates-and-secrets',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'Open Certificates & secrets',
    does: 'Select Certificates & secrets in the menu of the registration.',
    place: { in: 'portal', link: 'secrets' },
    values: [],
    right: 'The page shows the tabs Certificates, Client secrets, and Federated credentials.',
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
    does: 'On the Client secrets tab, select New client secret.',
    place: { in: 'portal', link: 'secrets' },
    path: `${credentials} › Client secrets › New client secret`,
    values: [],
    right: 'The form Add a client secret opens, with Description and Expires.',
    mistakes: [
      {
        text: 'If the platform is Web and the tool doesn’t send a secret, sign-in fails.',
        kind: 'secret-missing',
        code: 'AADSTS7000218',
      },
    ],
    details: [
      'Microsoft recommends certificates if the tool can use one.',
      'If the portal shows “Credential type not allowed as per assigned policy”, an app management policy of your tenant forbids client secrets. Ask an administrator for an exception, or use a certificate.',
    ],
    article: 8,
  },
  {
    id: 'secret-lifetime',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'Enter a description and an expiry date',
    does: 'Enter a description and select when the secret expires. Enter that date here too, and who renews the secret. This page reminds you 60, 30, and 7 days before.',
    place: { in: 'portal', link: 'secrets' },
    path: `${credentials} › Client secrets › New client secret › Description, Expires`,
    values: ['secret-label'],
    right: 'The secret expires within 24 months, and someone is responsible for renewing it.',
    mistakes: [
      {
        text: 'When the secret expires, every connection that uses it stops until you enter a new one.',
        kind: 'secret-expired',
        code: 'AADSTS7000222',
      },
    ],
    details: [
      'Usual choices are 90 days, 180 days, 12, 18, or 24 months, or a custom date. Microsoft recommends less than 12 months.',
      'If the portal shows “Credential lifetime exceeds the max value allowed as per assigned policy”, an app management policy of your tenant limits the lifetime. Select an earlier date.',
      'A registration can have two secrets at the same time. Create the new one, enter it in the tool, then delete the old one.',
    ],
    article: 9,
  },
  {
    id: 'secret-value',
    topic: 'secret',
    when: ['registration', 'secret'],
    part: 'registration',
    title: 'Select Add, and copy the Value right away',
    does: 'Select Add. Copy the Value, and paste it directly into the tool or a password manager. Don’t paste it into this page.',
    place: { in: 'portal', link: 'secrets' },
    path: `${credentials} › Client secrets › Value`,
    values: ['secret-value'],
    right:
      'The Value has about 40 characters, usually with a ~ near the beginning. The Secret ID next to it has hyphens and isn’t the secret.',
    mistakes: [
      {
        text: 'If you use the Secret ID instead of the Value, Microsoft says that the secret is invalid.',
        kind: 'secret-wrong',
        code: 'AADSTS7000215',
      },
    ],
    details: ['The Value is shown only once. If you lose it, create a new secret.'],
    article: 10,
  },
  {
    id: 'upload-certificate',
    topic: 'secret',
    when: ['registration', 'certificate'],
    part: 'registration',
    title: 'Upload the certificate',
    does: 'On the Certificates tab, select Upload certificate, and choose the file with the public part (.cer, .pem, or .crt).',
    place: { in: 'portal', link: 'secrets' },
    path: `${credentials} › Certificates › Upload certificate`,
    values: [],
    right: 'The list shows the certificate with its thumbprint and expiry date.',
    mistakes: [
      {
        text: 'If the app signs with a different certificate, sign-in fails.',
        kind: 'secret-wrong',
        code: 'AADSTS700027',
      },
    ],
    details: [
      'Keep the private key (.pfx, .key) on the computer that runs the app. Don’t upload or send it.',
      'Certificates expire too. Enter the expiry date here.',
    ],
    difference: 'The article creates a secret. A certificate is safer if the tool can use one.',
  },
];
