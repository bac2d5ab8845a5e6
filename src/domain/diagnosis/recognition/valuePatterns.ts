/**
 * How error texts name their values. Microsoft translates its sentences, so the patterns hold on to what is the same in every
 * language: quotes, colons, parameters of an address, and the shape of the value itself.
 */

const guid = String.raw`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`;
const open = String.raw`\s*["'‘’“”«„「\x60(]*\s*`;
/** `https://…`, `app://…`, `ms-appx-web://…`, `urn:…`. */
const uri = String.raw`(?:urn:|[a-z][a-z0-9.+-]{1,60}:\/\/)[^\s"'‘’“”«»„「」<>;,&\x60)]{1,400}`;
const domain = String.raw`[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){1,4}`;
/** A name of an app or tenant in quotes, or bare up to the words after it. */
const quoted = (name: string) =>
  String.raw`["'‘’“”«„「]\s*(?<${name}>[^"'‘’“”«»„「」\r\n]{1,120}?)\s*["'‘’“”»「」]`;

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}

const value = (shape: string) => `(?<value>${shape})`;

export const redirectPatterns: readonly RegExp[] = [
  pattern(String.raw`redirect[ _]?uri\s*[=:]${open}${value(uri)}`),
  pattern(
    String.raw`(?:redirect[ -]?ur[il]|reply (?:url|address|uri)|url de respuesta)${open}${value(uri)}`,
  ),
  pattern(
    String.raw`(?:umleitungs-uri|antwort-url|antwortadresse|uri de redirection|url de réponse|uri de redireccionamiento|uri di reindirizzamento|uri de redirecionamento|omleidings-uri|リダイレクト uri|重定向 uri|리디렉션 uri)${open}${value(uri)}`,
  ),
  pattern(String.raw`redirect uri is supported, but ${value(uri)}`),
  pattern(String.raw`AADSTS(?:50011|500113|90102|500117|500112)\b.{0,200}?${open}${value(uri)}`),
  pattern(value(String.raw`ms-appx-web:\/\/[^\s"'<>;,)]{1,200}`)),
];

export const appPatterns: readonly RegExp[] = [
  pattern(String.raw`${quoted('name')}\s*\(["'’]?${value(guid)}`),
  pattern(String.raw`${value(guid)}\s*\((?<name>[^)"'\r\n]{1,120})\)`),
  pattern(
    String.raw`(?:application|app|anwendung|aplicación|applicazione|aplicativo|applicatie|アプリケーション)\s+(?<name>[^'"(\r\n]{1,80}?)\s*\(["'’]${value(guid)}`,
  ),
  pattern(String.raw`(?:client[ _-]?id|app(?:lication)?[ _-]?id|appid)\W{0,8}${value(guid)}`),
  pattern(
    String.raw`(?:application|app|client|(?<!object )identifier|anwendung|bezeichner|l.application|identificateur|aplicación|identificador|applicazione|identificatore|aplicativo|applicatie|アプリケーション|应用程序|応用程式)(?:\s+\(client\))?(?:\s+(?:with|mit|avec|con|com|met))?(?:\s+(?:the|der|l.|el|il))?(?:\s*(?:id|identifier|appid|bezeichner|identificateur|identificador))?${open}${value(guid)}`,
  ),
];

export const tenantPatterns: readonly RegExp[] = [
  pattern(
    String.raw`(?:login\.microsoftonline\.(?:com|us)|login\.windows\.net|login\.partner\.microsoftonline\.cn|sts\.windows\.net)(?::443)?\/(?!common|organizations|consumers|error)${value(String.raw`${guid}|${domain}`)}`,
  ),
  pattern(String.raw`(?:tenant|directory)[ _-]?(?:id|identifier)?\s*[=:]?${open}${value(guid)}`),
  pattern(
    String.raw`(?:mandant(?:en)?|locataire|inquilino|locatário|テナント|租户)${open}${value(guid)}`,
  ),
  pattern(
    String.raw`(?:tenant|directory|mandanten?|verzeichnis|locataire|annuaire|répertoire|inquilino|directorio|locatário|diretório)(?: named| mit dem namen| nommé| denominado)?\s*${quoted('value')}`,
  ),
  pattern(
    String.raw`(?:in the tenant named|access to)\s+(?!the )${value(String.raw`[^.'"\r\n]{1,80}?`)}(?:\. This can happen|\s+tenant is denied)`,
  ),
  pattern(String.raw`${quoted('value')}\s+(?:tenant is denied|directory|verzeichnis)`),
  pattern(
    String.raw`(?:テナント|租户)\s*${value(String.raw`[^\s].{0,60}?`)}\s*(?:に存在|中不存在|で見つかり)`,
  ),
  pattern(value(String.raw`[a-z0-9-]{1,60}\.onmicrosoft\.(?:com|us|cn|de)`)),
];

export const resourcePatterns: readonly RegExp[] = [
  pattern(
    String.raw`resource principal named\s*${value(String.raw`[^\s,]{1,200}`)}\s+was not found`,
  ),
  pattern(String.raw`resource(?:_id)?\s*=\s*["']?${value(String.raw`${uri}|${guid}`)}`),
  pattern(String.raw`access to a service\s*\(?${open}${value(String.raw`${uri}|${guid}`)}`),
  pattern(
    String.raw`(?:resource|ressource|recurso|risorsa|リソース|资源)(?: with identifier| value from request:)?${open}${value(String.raw`${uri}|${guid}`)}`,
  ),
  pattern(
    String.raw`(?:to access|zuzugreifen|pour accéder à|para acceder a|per accedere a|auf)${open}${value(guid)}`,
  ),
  pattern(String.raw`permissions for${open}${value(String.raw`[^'"”».]{1,80}`)}["'”»]`),
];

export const scopePatterns: readonly RegExp[] = [
  pattern(
    String.raw`the scope${open}${value(String.raw`[^\s"'’]{1,300}(?: [^\s"'’]{1,300}){0,8}?`)}["'’]? is not valid`,
  ),
  pattern(String.raw`[?&\s;,{"']scope["']?\s*[=:]\s*["']?${value(String.raw`[^\s"'&;,]{2,300}`)}`),
  pattern(value(String.raw`https:\/\/[^\s"'<>;,)]{4,200}\/(?:\.default|user_impersonation)`)),
];

const mail = String.raw`[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,62}){0,3}\.[a-z]{2,24}(?![a-z0-9])`;

export const userPatterns: readonly RegExp[] = [
  pattern(
    String.raw`(?:user ?name|user|account|upn|benutzer|konto|utilisateur|compte|usuario|cuenta|utente|usuário|アカウント|用户)\w{0,12}\W{0,8}${value(mail)}`,
  ),
  pattern(value(mail)),
];

export const rolePatterns: readonly RegExp[] = [
  pattern(
    String.raw`(?:security role|role|sicherheitsrolle|rôle de sécurité|rol de seguridad)s?\s*${quoted('value')}`,
  ),
  pattern(
    String.raw`(?:missing required permissions?|required permissions?|missing permissions?|does not have permissions?)\W{0,4}\[?${value(String.raw`[A-Z][A-Za-z]+(?:\.[A-Za-z]+)+(?:,\s*[A-Z][A-Za-z.]+)*`)}`,
  ),
];
