/**
 * What documented codes mean whose kind is in `codes.ts` and which have no note in `codeNotes.ts`, by the number without `AADSTS`.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes (list of 2025-02-03, read on 2026-11-26)
 */
export const codeMeanings: Readonly<Record<string, string>> = {
  16001: 'The account that was picked isn’t offered anymore. Sign in again and pick another.',
  16003: 'The account isn’t a member or guest of the tenant. An administrator has to invite it.',
  50000: 'Microsoft’s sign-in service had an error. If it persists, ask Microsoft support.',
  50001:
    'The service that the app asked for doesn’t exist or is disabled. Check the organization’s address in the app.',
  50005: 'A Conditional Access policy doesn’t support this device’s operating system.',
  50012:
    'The app’s certificate or signed assertion wasn’t accepted: it isn’t valid, isn’t trusted, or isn’t in the registration.',
  50013:
    'The token that one app passed on to another isn’t valid: it expired, is malformed, or was issued by someone else.',
  50020:
    'The account belongs to another tenant and isn’t a guest of this one. Use another account or have this one invited.',
  50027: 'The signed token (JWT) isn’t valid: its issuer, audience, lifetime, or format is wrong.',
  50029: 'The domain name in the address contains invalid characters.',
  50033: 'A temporary error. Try again.',
  50034: 'The user name is mistyped, or the account isn’t in this tenant.',
  50049: 'The sign-in address names a Microsoft cloud that doesn’t exist.',
  50056: 'The directory has no password for this user, or the password was empty.',
  50059: 'Nothing in the request says which tenant to use. Enter the tenant’s ID or domain.',
  50064: 'The user name or password couldn’t be validated.',
  50074: 'A second factor is required, and it wasn’t completed.',
  50076:
    'A policy or a new location now requires multifactor authentication. Sign in again on Microsoft’s page.',
  50078: 'The last multifactor authentication is too old. Sign in again and complete it.',
  50085: 'The session needs a new sign-in with the external account.',
  50087: 'The multifactor authentication service had a temporary error. Try again.',
  50088: 'Too many codes were sent by phone. Try again in a few minutes.',
  50089: 'Too much time passed during the sign-in. Start it again.',
  50097: 'The device has to be identified, and the app or browser didn’t do that.',
  50107: 'The sign-in names a federated domain that doesn’t exist.',
  50125: 'You were asked to reset your password or register security info. Complete that first.',
  50127: 'Install Microsoft Authenticator or Company Portal, which this policy requires.',
  50128: 'The domain isn’t valid, so Microsoft can’t tell the tenant.',
  50129: 'The device has to be registered with the organization first.',
  50131:
    'A Conditional Access policy blocked the sign-in, for example because of the device’s state or suspicious activity.',
  50132: 'The session ended because the password expired or was changed.',
  50133: 'The session was revoked because the password expired or was changed.',
  50134:
    'The device code was approved in a different Microsoft data center than the one it came from. Start again.',
  50135: 'The account is at risk, so its password has to be changed.',
  50142: 'A Conditional Access policy requires a password change.',
  50143: 'The session belongs to another tenant than the one that was asked for.',
  50144: 'The on-premises Active Directory password has expired. Change it first.',
  50147: 'The code_challenge parameter (PKCE) is missing or has the wrong length.',
  50148:
    'The code_verifier (PKCE) doesn’t match the start of the sign-in, for example after signing in twice at once.',
  50155: 'The device couldn’t be authenticated for this user.',
  50177: 'Guests of this type can’t complete the external control that the policy asks for.',
  50178: 'Guests of this type can’t use the session control that the policy asks for.',
  50199: 'You have to confirm that you meant to sign in to this app. Confirm on Microsoft’s page.',
  51004: 'The account isn’t in this tenant. Choose another account or tenant.',
  52004: 'The user hasn’t agreed to share data with LinkedIn.',
  53003:
    'A Conditional Access policy doesn’t allow this sign-in. The sign-in log names the policy.',
  53004: 'Because of a risk, you have to register for multifactor authentication first.',
  53010: 'Security info can be registered only from certain locations or devices.',
  53011: 'The account is blocked because of a risk in its home tenant.',
  65002:
    'A client ID that belongs to Microsoft was used for an API it isn’t approved for. Use your own app registration.',
  65005: 'The registration doesn’t list the API that the app asked for.',
  70000: 'The refresh token isn’t valid. Sign in again.',
  70001: 'The app is disabled, or it isn’t in the tenant.',
  70002: 'The client secret or certificate that the app sent isn’t accepted.',
  70003: 'The app asked for a grant type that isn’t supported.',
  70004: 'The redirect URI in the request isn’t in the registration.',
  70005: 'The app asked for a response type that isn’t turned on in the registration.',
  70008: 'The refresh token expired because it wasn’t used for a long time.',
  70019: 'The device code has expired. Start the sign-in again for a new one.',
  70043: 'A policy limits how long a sign-in lasts, and that time is over. Sign in again.',
  80001: 'The authentication agent can’t connect to on-premises Active Directory.',
  80002: 'On-premises Active Directory didn’t answer the password check in time.',
  80005:
    'The authentication agent’s answer couldn’t be processed. Try again; if it persists, ask Microsoft support.',
  81010:
    'The Windows sign-in (Kerberos ticket) has expired or isn’t valid. Sign in to Windows again.',
  90002:
    'No tenant with this ID or domain exists in this cloud. Check the spelling, and whether the tenant is in another cloud.',
  90006: 'The service is temporarily unavailable. Try again.',
  90008: 'The app also needs the permission to sign people in and read their profile.',
  90009: 'An app that asks for a token for itself must use its client ID as the resource.',
  90012: 'Microsoft’s service took too long. Try again.',
  90013: 'Something that was entered isn’t valid.',
  90014: 'The request lacks a required field. The message names it.',
  90015: 'The address of the request is too long.',
  90019: 'The request doesn’t say which tenant to use. Enter the tenant’s ID or domain.',
  90023: 'The request isn’t valid. The message says more.',
  90024: 'A temporary error. Try again.',
  90033: 'Microsoft’s directory service isn’t available. Try again later.',
  90051: 'The national cloud that the request names doesn’t exist.',
  90055: 'The tenant sends too many requests, and Microsoft is limiting it.',
  90072:
    'The account comes from outside and isn’t in this tenant, or it doesn’t match its on-premises account (ImmutableID).',
  90093: 'The account isn’t allowed to grant what the app asks for.',
  90099:
    'The app isn’t authorized in the customer’s tenant, so a partner’s delegated administrators can’t use it. Consent to it there first.',
  90100: 'A parameter of the request is empty or not valid. The message names it.',
  90102: 'The redirect URI isn’t a complete address.',
  90112: 'The client ID isn’t a GUID. Copy it from the registration’s Overview page.',
  90124: 'This API needs the tenant’s ID or “organizations” in the sign-in address.',
  90130: 'This app needs the tenant’s ID or “organizations” in the sign-in address.',
  120000: 'The current password that was entered is wrong.',
  120002: 'The new password is too weak.',
  120003: 'The new password contains the user’s name.',
  120004: 'The new password doesn’t meet the rules of on-premises Active Directory.',
  135011: 'The device is disabled in Microsoft Entra ID.',
  500133: 'The token that was passed on has expired. Get a new one.',
  501481:
    'The code_verifier (PKCE) doesn’t match the start of the sign-in, for example after signing in twice at once.',
  530032: 'A security policy of the tenant blocks this request.',
  530034:
    'A partner’s delegated administrator is blocked because of a risk in the partner’s own tenant.',
  530035: 'Security defaults block this sign-in because it uses an old protocol or looks unsafe.',
  650054: 'The app asks for permissions on a service that isn’t in this tenant anymore.',
  650056:
    'The registration lists no permission for this service, or nobody has consented to it in this tenant.',
  650057: 'The registration’s API permissions don’t list the service that the app asked for.',
  650059: 'The app is for its own tenant only, and this is another tenant.',
  700005:
    'The authorization code was issued for another tenant. Use the same tenant for the whole sign-in.',
  700011: 'No app with this client ID exists in the tenant.',
  700023: 'The scope names no service. Put the organization’s address before the permission.',
  700030: 'The certificate’s subject name isn’t one that the app accepts.',
  900144: 'The request lacks a parameter. The message names it.',
  900382: 'An app with a secret can’t sign in across Microsoft clouds.',
  900384: 'The signature of a token isn’t valid. The message says more.',
  900432: 'An app with a secret can’t sign in across Microsoft clouds.',
  900561:
    'The address was opened in the wrong way, for example with the browser’s Back button. Start the sign-in again.',
  900971: 'The registration has no redirect URI.',
  901002:
    'The request uses the parameter “resource”, which this endpoint doesn’t support. Use “scope”.',
  1000031: 'The app can’t be used in this tenant right now. Ask an administrator why.',
  1000104: 'The tenant doesn’t allow its users to sign in to services in that Microsoft cloud.',
  7000114: 'The app isn’t allowed to call other services on a user’s behalf.',
  7000222:
    'The client secret has expired. Create a new one under Certificates & secrets and enter it in the tool.',
  9001023:
    'This way of signing in needs the tenant’s ID or “organizations” in the sign-in address.',
  9002313: 'The request is malformed. The message says more.',
  9002332: 'The app is for work and school accounts only, not for personal ones.',
  9002341: 'The user has to allow single sign-on for the app. Sign in again and accept.',
};
