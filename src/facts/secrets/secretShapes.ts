import type { SecretKind } from './secretKinds.ts';

export type SecretShape = {
  readonly kind: SecretKind;
  /** Finds the secret; what belongs to it and is kept is the first group, at the beginning. */
  readonly shape: RegExp;
  /** Texts in lower case of which each such secret contains one, where they are found much faster than the form. */
  readonly needs?: readonly string[];
  /** What each such secret contains, where that too is found faster than the whole form. */
  readonly hint?: RegExp;
  /** An invented text that holds one, and the part that must go. */
  readonly example: readonly [text: string, secret: string];
  /** True where the shape alone doesn't prove a secret: a name before it can say that it is none. */
  readonly unsure?: boolean;
};

/** Secrets that can be recognized by their own form, whatever is written around them. */
export const secretShapes: readonly SecretShape[] = [
  {
    kind: 'certificate',
    needs: ['begin '],
    shape:
      /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?:\s{0,4}[A-Za-z-]{3,12}: [^\r\n]{0,80}){0,4}[A-Za-z0-9+/=\s\\]{0,16000}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/g,
    example: [
      'key:\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----',
    ],
  },
  {
    // DER of PKCS #12 (version 3) and of private keys: PKCS #8 and PKCS #1 (version 0).
    kind: 'certificate',
    needs: ['mii'],
    shape:
      /MII[A-Za-z0-9+/]{3}IB(?:AzCC|ADAN|AAKC)[A-Za-z0-9+/=]{8,16000}(?:\r?\n[A-Za-z0-9+/=]{60,80}){0,300}(?:\r?\n[A-Za-z0-9+/]{1,80}={1,2})?/g,
    example: ['pfx MIIKcQIBAzCCCi0GCSqGSIb3DQEHAaCC', 'MIIKcQIBAzCCCi0GCSqGSIb3DQEHAaCC'],
  },
  {
    // A JSON Web Token, or a part of one. `{"V":` isn't the beginning of one: Safe Links puts it into its links.
    kind: 'token',
    needs: ['eyj'],
    shape: /eyJ(?!WIjoi)[A-Za-z0-9_-]{6,16000}(?:(?:\.|%2e)[A-Za-z0-9_-]{0,16000}){0,4}/gi,
    example: [
      'got eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ4In0.c2lnbmF0dXJl here',
      'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ4In0.c2lnbmF0dXJl',
    ],
  },
  {
    // Three characters, a digit, Q~, then 31 to 34 more.
    kind: 'client-secret',
    needs: ['q~', 'q%7e'],
    shape: /[A-Za-z0-9._~-]{3}\dQ(?:~|%7e)(?:[A-Za-z0-9._~-]|%7e|%2e){20,60}/gi,
    example: [
      'SmartConnect\t11/24/2027\txK48Q~bT2mVwPz9LrYc5Nn7HsGdJf3EaUoWiR1tX',
      'xK48Q~bT2mVwPz9LrYc5Nn7HsGdJf3EaUoWiR1tX',
    ],
  },
  {
    // Entra's refresh tokens and authorization codes.
    kind: 'token',
    needs: ['.a', '%2ea'],
    shape:
      /(?<![A-Za-z0-9])[01](?:\.|%2e)A[A-Za-z0-9_-]{16,16000}(?:\.[A-Za-z0-9_-]{1,16000}){0,4}/gi,
    example: [
      'got 0.AXkAxyzABCdef_GhIjKlMnOpQrSt-UvWxYz0123 today',
      '0.AXkAxyzABCdef_GhIjKlMnOpQrSt-UvWxYz0123',
    ],
  },
  {
    kind: 'token',
    needs: ['.a', '%2ea'],
    shape: /(?<![A-Za-z0-9])1(?:\.|%2e)A[A-Za-z0-9_-]{16,16000}(?:\.[A-Za-z0-9_-]{1,16000}){0,4}/g,
    example: [
      'got 1.AXkAxyzABCdef_GhIjKlMnOpQrSt-UvWxYz0123 today',
      '1.AXkAxyzABCdef_GhIjKlMnOpQrSt-UvWxYz0123',
    ],
  },
  {
    // Codes and refresh tokens of personal accounts.
    kind: 'code',
    needs: ['m.'],
    shape: /(?<![A-Za-z0-9])M\.[A-Z]\d{1,4}_[A-Z]{2,4}\.[A-Za-z0-9._!*$-]{8,16000}/g,
    example: ['code M.C507_BAY.2.U.0a1b2c3d-4e5f', 'M.C507_BAY.2.U.0a1b2c3d-4e5f'],
  },
  {
    kind: 'token',
    needs: ['bearer', 'basic', 'sharedkey'],
    shape: /(\b(?:bearer|basic|sharedkey)(?:\s|%20|\+){1,3})[A-Za-z0-9._~+/=-]{16,16000}/gi,
    example: ['curl -H "Bearer zzQ1w2E3r4T5y6U7i8"', 'zzQ1w2E3r4T5y6U7i8'],
  },
  {
    kind: 'token',
    needs: ['authorization'],
    shape:
      /(\b(?:proxy-)?authorization["'`\\]{0,4}[ \t]{0,3}[:=][ \t]{0,3}["'`\\]{0,4})(?:(?:bearer|basic|sharedkey|sharedaccesssignature|digest|negotiate|ntlm|token|apikey)(?:[ +]|%20)(?![$<{[*])[^\s"'`,;\\]{2,16000}|(?![$<{[*])[^\s"'`,;\\]{16,16000})/gi,
    example: ['Authorization: Basic zzYW5uOnBhc3M', 'Basic zzYW5uOnBhc3M'],
  },
  {
    kind: 'cookie',
    needs: ['cookie'],
    shape: /(\b(?:set-)?cookie["']?[ \t]{0,3}:[ \t]{0,3})(?!\[)[^\s][^\r\n]{0,16000}/gi,
    example: ['Cookie: a=b; c=zz1234', 'zz1234'],
  },
  {
    // A user name and password in an address.
    kind: 'password',
    needs: ['://'],
    hint: /:\/\/[^\s/?#]{0,64}:/,
    shape:
      /((?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#@:"'<>]{0,64}:)(?![$<{[*])[^\s/?#@"'<>]{1,128}(?=@)/gi,
    example: ['git clone https://anna:Passw0rd@git.example/x', 'Passw0rd'],
  },
  {
    // curl -u anna:password
    kind: 'password',
    needs: [':'],
    shape: /((?:^|\s)(?:-u|--user)[ =]["']?[^\s:"']{1,100}:)(?![$<{[*/])[^\s"']{1,128}/g,
    example: ['curl -u anna:Passw0rd https://api.example', 'Passw0rd'],
  },
  {
    // Names with other signs in the place of letters.
    kind: 'password',
    needs: ['@', '$', '4', '5', '0'],
    hint: /p(?:[@4]ss|a(?:55|\$\$|ssw0rd))/i,
    shape:
      /((?:p@ss|p4ss|pa55|pa\$\$|passw0rd)(?:w[o0]rd)?["'*]{0,3}[ \t]{0,3}[:=][ \t]{0,3}["']?)(?![$<{[*])[^\s"';]{3,128}/gi,
    example: ['p@ss: zz7Kb3', 'zz7Kb3'],
  },
  {
    kind: 'password',
    needs: ['convertto-securestring'],
    shape: /(ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?["'])(?![$<{[*])[^"'\r\n]{1,500}/gi,
    example: ['ConvertTo-SecureString "Passw0rd" -AsPlainText -Force', 'Passw0rd'],
  },
  {
    kind: 'password',
    needs: ['convertto-securestring'],
    shape: /(ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)(?![$<{[*("'-])\S{1,500}/gi,
    example: ['ConvertTo-SecureString Passw0rd -AsPlainText -Force', 'Passw0rd'],
  },
  {
    kind: 'token',
    needs: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'xox', 'sk-', 'aiza'],
    shape:
      /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{30,255}|xox[abeprs]-[A-Za-z0-9-]{10,255}|sk-[A-Za-z0-9_-]{20,255}|AIza[\w-]{30,60})/g,
    example: [
      'ghp_0123456789abcdefghijABCDEFGHIJ012345',
      'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    ],
  },
  {
    // new ClientSecretCredential(tenant, client, "secret")
    kind: 'client-secret',
    needs: ['clientsecretcredential('],
    shape:
      /(ClientSecretCredential\([^()"']{0,200}(?:["'][^"']{0,100}["'][^()"']{0,100}){0,2},\s{0,40}["'])[^"'\r\n]{1,200}/gi,
    example: ['new ClientSecretCredential(tenant, "app", "zz7Kb3")', 'zz7Kb3'],
  },
  {
    // anna@contoso.com:password
    kind: 'password',
    needs: ['@'],
    hint: /@[\w-]{1,63}\.[\w.-]{1,255}:/,
    shape:
      /((?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}:)(?=[^\s"'<>]{0,40}\d)(?=[^\s"'<>]{0,40}[A-Za-z])[^\s"'<>/]{6,128}/g,
    example: ['anna@contoso.com:Passw0rd1', 'Passw0rd1'],
  },
  {
    kind: 'password',
    needs: ['pass', 'pw', 'kennwort'],
    shape:
      /(\b(?:user(?:name)?|login|account|benutzer)\s?[/&+|]\s?(?:pass\w{0,10}|pwd?|kennwort)["'*]{0,2}\s{0,3}[:=]\s{0,3}\S{1,100}\s{0,3}[/|,]\s{0,3})[^\s"']{3,128}/gi,
    example: ['user/pass: admin / zz7Kb3', 'zz7Kb3'],
  },
  {
    // Older client secrets (32 bytes) and storage keys (64 bytes), in base64.
    kind: 'key',
    needs: ['='],
    hint: /=(?<=[A-Za-z0-9+/]{43}=)/,
    shape: /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/g,
    example: [
      'vR7/kPz+Qm3xWd9LbTn5YsHc2JfGa8EuXo4Ri1tKw6M=',
      'vR7/kPz+Qm3xWd9LbTn5YsHc2JfGa8EuXo4Ri1tKw6M=',
    ],
    unsure: true,
  },
];
