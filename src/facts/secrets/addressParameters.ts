/** Parts of names whose value must not stay in an address, whatever it looks like. */
const namesOfSecrets =
  'secret|passw|passphrase|pwd|token|assertion|verifier|authorization|saml|client_?info|session_?state|signature|(?:api|access|account|shared|private)_?key|cookie|credential|kennwort';

/** Names that count only as a whole; as a part of a word they mean other things. */
const shortNames = 'code|sig';

/**
 * Names of parameters whose value must not stay in an address; `secretNames.ts` has the names that occur in other texts.
 */
export const secretParameterNames = new RegExp(`${namesOfSecrets}|^(?:${shortNames})$`, 'i');

/**
 * What a secret looks like in an address, also inside a value: few and short, because they come with the first load.
 * `secretShapes.ts` has the exact forms.
 */
export const addressSecrets: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:${namesOfSecrets})[\w-]{0,20}["'\\]{0,3}\s{0,3}(?:=|:(?!\/\/))\s{0,3}["'\\]{0,3}[^\s"'&;]`,
    'i',
  ),
  new RegExp(String.raw`(?<![\w-])(?:${shortNames})=(?!AADSTS|0x|\d{1,12}(?:\D|$))[^\s&;]{4}`, 'i'),
  /eyJ(?!WIjoi|pZCI6)[\w-]{6}/i, // a JSON Web Token; the two others are in Safe Links, and in the `state` of a sign-in
  /\dQ~[\w.~-]{20}/, // a client secret
  /(?<!\w)[01]\.A[\w-]{16}/, // a code or refresh token
  /(?<!\w)M\.[A-Z]\d{1,4}_[A-Z]{2,4}\./, // a code of a personal account
  /(?:bearer|basic)[\s+]{1,3}[\w.~+/=-]{16}/i,
  /:\/\/[^\s/?#@:]{0,64}:[^\s/?#@]{1,128}@/, // a password in an address
  /-----BEGIN |MII[\w+/]{3}IB(?:AzCC|ADAN|AAKC)/,
  /(?:gh[pousr]|github_pat|xox[abeprs])[_-][\w-]{10}/,
  /=(?<=[A-Za-z0-9+/]{43}=)=?(?![\w+=])/, // 32 or 64 bytes in Base64
];
