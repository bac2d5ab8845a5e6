/**
 * What stands behind a secret's name and isn't a secret: placeholders of scripts, templates and documentation, and words that say
 * where the secret is.
 */
export const placeholders: readonly RegExp[] = [
  /^\$(?:[({]|\{\{|[A-Za-z_][\w:.]*$)/, // $clientSecret, $(CrmPassword), ${SECRET}, $env:SECRET
  /^%(?:\w+%|\(\w)/, // %SECRET%, %(secret)s
  /^@(?:\{|\w+\(|Microsoft\.|[A-Za-z_]+$)/, // @{variables('secret')}, @Microsoft.KeyVault(…), @password of SQL
  /^#\{/, // #{Secret}#
  /^(?:<[^<>]{0,80}>|\{[^{}]{0,80}\}|\{\{[^{}]{0,80}\}\}|\[[^\]]{0,80}\]|\([^)]{0,80}\))/, // <secret>, {ClientSecret}, [secret]
  /^(?:[<{[(«‹]|\{\{)[A-Za-z][A-Za-z _.-]{0,80}$/,
  /^[*•●·.…xX_?-]+$/, // ***, ••••, …, xxxx, ____
  /^(\d)\1{5,}$/, // 000000
  /^__\w{1,60}__$/,
  /^!\w+ /, // !Ref, !secret of YAML
  /^https?:\/\//i, // where it is kept
];

/** Code that reads a secret from elsewhere: `process.env.SECRET`, `config.clientSecret`, `getSecret(…)`, `os.environ[…]`. */
export const codeExpressions: readonly RegExp[] = [
  /^[a-z_][\w]{0,60}(?:\??\.[a-z_][a-z_]{0,60}){1,6}[,;)]*$/i,
  /^[a-z_][\w.]{0,80}(?:\(|\[["'])/i,
  /^(?:Read|Get|New|Import|ConvertTo)-[A-Z]/,
  /^(?:await|new|typeof|os\.environ|process\.env|var|local|data|module|secrets|env)\b[. ]/i,
];

/** One word, in lower case, that is no secret. */
export const harmlessWords: ReadonlySet<string> = new Set([
  ...[
    'null',
    'none',
    'nil',
    'undefined',
    'empty',
    'true',
    'false',
    'yes',
    'no',
    'ja',
    'nein',
    'oui',
  ],
  ...[
    'string',
    'str',
    'text',
    'securestring',
    'object',
    'any',
    'char',
    'varchar',
    'bytes',
    'password',
  ],
  ...[
    'required',
    'optional',
    'missing',
    'expired',
    'expires',
    'hidden',
    'redacted',
    'removed',
    'masked',
  ],
  ...[
    'unknown',
    'changed',
    'reset',
    'rotated',
    'lost',
    'valid',
    'invalid',
    'wrong',
    'correct',
    'set',
  ],
  ...['secret', 'token', 'value', 'placeholder', 'example', 'changeme', 'todo', 'tbd', 'n/a', 'na'],
  ...['keepass', 'keepassxc', 'lastpass', 'bitwarden', '1password', 'dashlane', 'keeper', 'vault'],
  ...[
    'keyvault',
    'passbolt',
    'see',
    'siehe',
    'ask',
    'in',
    'is',
    'from',
    'stored',
    'there',
    'below',
    'above',
  ],
  ...[
    'grant_type',
    'client_credentials',
    'authorization_code',
    'refresh_token',
    'bearer',
    'basic',
    'post',
  ],
]);

/** `YOUR_CLIENT_SECRET`, `your-secret-here`, `MyPassword`: a value of these words alone is documentation. */
export const documentationWords: ReadonlySet<string> = new Set([
  ...[
    'your',
    'my',
    'our',
    'the',
    'an',
    'enter',
    'insert',
    'replace',
    'add',
    'put',
    'paste',
    'from',
    'with',
  ],
  ...[
    'me',
    'here',
    'goes',
    'client',
    'clients',
    'app',
    'application',
    'azure',
    'entra',
    'aad',
    'ad',
    'crm',
  ],
  ...[
    'dynamics',
    'dataverse',
    'sp',
    'spn',
    'user',
    'users',
    'admin',
    'service',
    'principal',
    'account',
  ],
  ...[
    'secret',
    'secrets',
    'password',
    'passwort',
    'kennwort',
    'passwd',
    'pwd',
    'pass',
    'token',
    'key',
  ],
  ...['value', 'text', 'string', 'example', 'sample', 'dummy', 'fake', 'placeholder', 'env', 'var'],
  ...[
    'variable',
    'id',
    'name',
    'some',
    'actual',
    'real',
    'is',
    'of',
    'to',
    'and',
    'generated',
    'created',
  ],
  ...['copied', 'portal', 'clientsecret', 'appsecret', 'yoursecret', 'yourpassword', 'mypassword'],
]);
