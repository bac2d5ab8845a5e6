/** What the person reads when a field held a secret: what was removed, and where it belongs. */
export const secretKinds = {
  'client-secret':
    'This held a client secret, so Latchkey removed it. Enter it only in the dialog of the tool that connects. If you’ve lost it, create a new one in the portal under Certificates & secrets.',
  password:
    'This held a password or secret, so Latchkey removed it. Enter it only in the sign-in dialog of the tool that connects, or keep it in a password manager. If you’ve lost it, reset it or create a new one.',
  token:
    'This held a sign-in token, so Latchkey removed it. A token works like a password: don’t paste it into fields. The tool gets a new one when you sign in again.',
  code: 'This held a sign-in code, so Latchkey removed it. A code works like a password: don’t paste it into fields. The tool gets a new one when you sign in again.',
  signature:
    'This held an access signature, so Latchkey removed it. Enter the whole address only in the dialog of the tool that calls it. If you’ve lost it, create a new one.',
  key: 'This held an access key, so Latchkey removed it. Enter it only in the dialog of the tool that connects. If you’ve lost it, create a new one.',
  certificate:
    'This held a certificate’s private key, so Latchkey removed it. Upload it only in the dialog of the tool that connects. If you’ve lost it, create a new certificate.',
  cookie:
    'This held a sign-in cookie, so Latchkey removed it. A cookie works like a password: don’t paste it into fields. The browser gets a new one when you sign in again.',
} as const satisfies Record<string, string>;

export type SecretKind = keyof typeof secretKinds;
