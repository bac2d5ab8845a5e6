import type { SecretKind } from './secretKinds.ts';

type SecretNames = {
  readonly kind: SecretKind;
  /** How a name ends; `_` stands for a space, hyphen, underscore or nothing. What comes before it doesn't matter. */
  readonly names: readonly string[];
  /** A word that also means something else: only a value that looks random counts. */
  readonly weak?: boolean;
};

/** Names that come before a secret, whatever the secret looks like: keys, labels, parameters, flags. */
export const secretNames: readonly SecretNames[] = [
  {
    kind: 'client-secret',
    names: [
      ...['client_secret', 'client_assertion', 'app_secret', 'consumer_secret', 'shared_secret'],
      ...['clientgeheimnis', 'clientgeheim', 'geheimer clientschlüssel', 'geheimer schlüssel'],
      ...['secret client', 'secret du client', 'clé secrète', 'secreto de cliente'],
      ...['secreto del cliente', 'segreto client', 'segredo do cliente', 'klienthemlighet'],
      ...['クライアント_シークレット', '客户端密码', '客户端机密', '用戶端密碼', '客戶端密碼'],
    ],
  },
  {
    kind: 'password',
    names: [
      ...['password', 'pass_word', 'passwd', 'pass_phrase', 'passcode', 'pwd', 'secret'],
      ...['secret_text', 'passwort', 'kennwort', 'geheimnis', 'mot_de_passe', 'contraseña'],
      ...['contrasen\u0303a', 'contrasena', 'senha', 'wachtwoord', 'hasło', 'lösenord'],
      ...['adgangskode', 'passord'],
      ...['salasana', 'parola', 'heslo', 'jelszó', 'пароль', 'секрет', 'şifre', 'secreto'],
      ...['segreto', 'segredo', 'geheim', '密码', '密碼', 'パスワード', 'シークレット', '비밀번호'],
    ],
  },
  {
    kind: 'token',
    names: [
      ...['access_token', 'refresh_token', 'id_token', 'bearer_token', 'auth_token', 'sas_token'],
      ...['session_token', 'security_token', 'client_info', 'session_state', 'assertion'],
      ...['saml_response', 'saml_request', 'personal_access_token', 'client_data'],
    ],
  },
  { kind: 'code', names: ['code_verifier', 'device_code', 'authorization_code', 'auth_code'] },
  {
    kind: 'key',
    names: [
      ...['api_key', 'access_key', 'account_key', 'shared_access_key', 'subscription_key'],
      ...['functions_key', 'function_key', 'master_key', 'signing_key', 'encryption_key'],
      'private_key',
    ],
  },
  { kind: 'signature', names: ['shared_access_signature'] },
  {
    kind: 'certificate',
    names: ['certificate_base64_encoded', 'certificate_base64encoded', 'pfx_base64', 'pfx_data'],
  },
  {
    kind: 'cookie',
    names: ['estsauth', 'estsauthpersistent', 'estsauthlight', 'signinstatecookie', 'crmowinauth'],
  },
  { kind: 'password', weak: true, names: ['pass', 'pw', 'kw'] },
  { kind: 'token', weak: true, names: ['token', 'jwt'] },
];

/** Parts of which each of these names has at least one, in lower case: a text without any of them has no such name. */
export const partsOfNames: readonly string[] = [
  ...['secr', 'geheim', 'segre', 'hemlig', 'クライアント', '客户端', '用戶端', '客戶端'],
  ...['pass', 'pwd', 'kennwort', 'contrase', 'senha', 'wachtwoord', 'hasło', 'lösenord'],
  ...['adgangskode', 'salasana', 'parola', 'heslo', 'jelszó', 'пароль', 'секрет', 'şifre'],
  ...['密码', '密碼', 'パスワード', 'シークレット', '비밀번호', 'token', 'client', 'session'],
  ...['assertion', 'saml', 'verifier', 'device', 'auth', 'key', 'signature', 'base64', 'pfx'],
  ...['signinstate', 'pw', 'kw', 'jwt'],
];

/** Parameters of an address whose value is a secret if it is long enough; as words they mean other things too. */
export const secretParameters: readonly { readonly name: string; readonly kind: SecretKind }[] = [
  { name: 'sig', kind: 'signature' },
  { name: 'code', kind: 'code' },
];

/** `$skiptoken=` and its like page through a list. */
export const pagingNames = /(?:skip|ation|page|next|cancel|sync|delta|tracking)[_-]?$/i;

/** Flags of command lines; `-p` is a password only where the line signs somebody in. */
export const shortFlags: readonly { readonly flag: string; readonly kind: SecretKind }[] = [
  { flag: '-p', kind: 'password' },
  { flag: '-pw', kind: 'password' },
  { flag: '-cs', kind: 'client-secret' },
];

/** A line with one of these signs somebody in. */
export const signInCommands =
  /\b(?:login|auth|sign-?in|connect|sqlcmd|bcp|spn|sp)\b|service-principal|\s-u\s|--?user/i;

/** Names before a value that looks random and is no secret; `__;` ends the address in a Proofpoint link. */
export const publicNames =
  /__;$|(?:thumbprint|fingerprint|fingerabdruck|customkeyidentifier|key_?identifier|keyid|kid|x5t(?:#s256)?|sha_?-?\d*|hash|digest|checksum|integrity|e-?tag|nonce|code_challenge|trace_?id|correlation_?id|request_?id)["'`\\*]{0,4}[ \t]{0,3}[:=][ \t]{0,3}["'`\\]{0,4}$/i;
