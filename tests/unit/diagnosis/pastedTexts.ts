import type { ProblemKind } from '../../../src/facts/diagnosis/problems.ts';

/** Texts as people paste them, held back while the phrases were written. */
export const pastedTexts: readonly (readonly [ProblemKind, string])[] = [
  [
    'redirect-uri',
    "Sign in\nSorry, but we're having trouble signing you in.\nAADSTS50011: The reply URL specified in the request does not match the reply URLs configured for the application: '51f81489-12ee-4a9e-aaae-a2591f45987d'.",
  ],
  [
    'redirect-uri',
    'AADSTS50011: Die im Request angegebene Umleitungs-URI "http://localhost:3000" stimmt nicht mit den für die Anwendung konfigurierten Umleitungs-URIs überein.',
  ],
  [
    'redirect-platform',
    'Access token request failed: {"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin token redemption is permitted only for the \'Single-Page Application\' client-type.\\r\\nTrace ID: 1a2b3c4d-1111-4222-8333-444455556666","error_codes":[9002326]}',
  ],
  [
    'redirect-platform',
    "AADSTS9002327: Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests. Trace ID: 1a2b3c4d",
  ],
  [
    'redirect-platform',
    "AADSTS90023: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type or 'Native' client-type with origin registered in AllowedOriginForNativeAppCorsRequestInOAuthToken allow list. Request origin: 'https://app.example'.",
  ],
  [
    'secret-wrong',
    'A configuration issue is preventing authentication - check the error message from the server for details. Original exception: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID',
  ],
  ['secret-wrong', 'OAuth error: invalid_client'],
  [
    'secret-expired',
    "MSAL.NetCore.4.56.0.0.MsalServiceException: \n\tErrorCode: invalid_client\nMicrosoft.Identity.Client.MsalServiceException: A configuration issue is preventing authentication. Original exception: AADSTS7000222: The provided client secret keys for app '…' are expired.",
  ],
  ['secret-expired', 'Power Automate: The provided client secret keys for app are expired.'],
  [
    'secret-missing',
    '{"error":"invalid_client","error_description":"AADSTS7000218: The request body must contain the following parameter: \'client_assertion\' or \'client_secret\'."}',
  ],
  [
    'api-permission',
    "AADSTS650057: Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration.",
  ],
  [
    'api-permission',
    "AADSTS65005: Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration.",
  ],
  [
    'user-consent',
    'Message: Failed to connect. {"error":"invalid_grant","error_description":"AADSTS65001: The user or administrator has not consented to use the application","suberror":"consent_required"}',
  ],
  [
    'user-consent',
    'https://localhost/#error=access_denied&error_subcode=cancel&error_description=AADSTS65004%3a+User+declined+to+consent+to+access+the+app.%0d%0aTrace+ID%3a+1a2b3c4d-1111-4222-8333-444455556666&state=x',
  ],
  [
    'admin-consent',
    'Need admin approval\n\nLatchkey\n\nLatchkey needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.\n\nHave an admin account? Sign in with that account\nReturn to the application without granting consent',
  ],
  [
    'admin-consent',
    'Administratorgenehmigung erforderlich\nLatchkey benötigt Berechtigungen für den Zugriff auf Ressourcen in Ihrer Organisation',
  ],
  ['admin-consent', "Approbation de l'administrateur requise"],
  ['admin-consent', 'Se necesita la aprobacion del administrador'],
  ['admin-consent', '管理者の承認が必要です'],
  [
    'admin-consent',
    'Approval required. This app requires your admin’s approval to: Access Dataverse as you',
  ],
  [
    'client-id',
    "Request Id: 1a2b3c4d-1111-4222-8333-444455556666 Message: AADSTS700016: Application with identifier 'abc' was not found in the directory 'Contoso'.",
  ],
  [
    'client-id',
    "unauthorized_client: Application with identifier 'x' was not found in the directory",
  ],
  [
    'tenant',
    "AADSTS90002: Tenant 'contoso' not found. Check to make sure you have the correct tenant ID",
  ],
  [
    'tenant',
    "AADSTS900023: Specified tenant identifier 'contoso' is neither a valid DNS name, nor a valid external domain.",
  ],
  [
    'tenant',
    'Specified tenant identifier is neither a valid DNS name, nor a valid external domain.',
  ],
  [
    'tenant',
    'ValueError: Unable to get authority configuration for https://login.microsoftonline.com/contoso. Authority would typically be in a format of https://login.microsoftonline.com/your_tenant',
  ],
  [
    'account-types',
    "AADSTS50194: Application 'x'(y) is not configured as a multi-tenant application.",
  ],
  [
    'account-types',
    "You can't sign in here with a personal account. Use your work or school account instead.",
  ],
  [
    'guest-account',
    "Selected user account does not exist in tenant 'Contoso' and cannot access the application '51f81489-12ee-4a9e-aaae-a2591f45987d' in that tenant. The account needs to be added as an external user in the tenant first. Please use a different account.",
  ],
  [
    'guest-account',
    'AADSTS50034: To sign into this application the account must be added to the contoso.com directory.',
  ],
  [
    'guest-account',
    'This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.',
  ],
  [
    'assignment',
    "AADSTS50105: The signed in user '{EmailHidden}' is not assigned to a role for the application 'x'(y).",
  ],
  [
    'conditional-access',
    'You cannot access this right now\nYour sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, or location that is restricted by your admin.\nError Code: 53003\nRequest Id: 1a2b3c4d-1111-4222-8333-444455556666\nCorrelation Id: 1a2b3c4d-1111-4222-8333-444455556666\nApp name: Latchkey',
  ],
  [
    'conditional-access',
    'Troubleshooting details\nError Code: 530003\nCorrelation Id: 1a2b3c4d-1111-4222-8333-444455556666',
  ],
  [
    'conditional-access',
    'Sie können momentan nicht darauf zugreifen.\nFehlercode: 53000\nKorrelations-ID: 1a2b3c4d-1111-4222-8333-444455556666',
  ],
  [
    'mfa',
    'MsalUiRequiredException: AADSTS50076: Aufgrund einer Konfigurationsänderung müssen Sie Multi-Factor Authentication verwenden, um auf … zuzugreifen',
  ],
  [
    'mfa',
    '{"error":"interaction_required","error_description":"AADSTS50079: …","error_codes":[50079],"suberror":"basic_action","claims":"{\\"access_token\\":{}}"}',
  ],
  [
    'mfa',
    'More information required\nYour organization needs more information to keep your account secure',
  ],
  [
    'password',
    'Your account or password is incorrect. If you don’t remember your password, reset it now.',
  ],
  [
    'password',
    'ID3242: AADSTS50126: Error validating credentials due to invalid username or password.',
  ],
  [
    'password',
    'Your account has been locked. Contact your support person to unlock it, then try again.',
  ],
  [
    'session-expired',
    '{"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity.\\u00a0The token was issued on …","error_codes":[700082]}',
  ],
  [
    'session-expired',
    '{"error":"invalid_grant","error_description":"AADSTS700084: The refresh token was issued to a single page app (SPA)"}',
  ],
  [
    'session-expired',
    'AADSTS70002: Error validating credentials. AADSTS70008: The provided authorization code or refresh token is expired. Send a new interactive authorization request',
  ],
  [
    'session-expired',
    'MSAL.NetCore MsalUiRequiredException: ErrorCode: user_null No account or login hint was passed to the AcquireTokenSilent call.',
  ],
  [
    'session-expired',
    'Failed to refresh access token for service: dynamicscrmonline. Correlation Id=1a2b3c4d-1111-4222-8333-444455556666, {"error_description":"AADSTS50173: The provided grant has expired due to it being revoked"}',
  ],
  [
    'sign-in-cancelled',
    'MsalClientException: authentication_canceled User canceled authentication.',
  ],
  ['sign-in-cancelled', 'http://localhost:8080/?error=access_denied&error_subcode=cancel'],
  [
    'sign-in-stuck',
    'Uncaught BrowserAuthError: interaction_in_progress: Interaction is currently in progress. Please ensure that this interaction has been completed before calling an interactive API.',
  ],
  [
    'sign-in-stuck',
    'BrowserAuthError: hash_empty_error: Hash value cannot be processed because it is empty. Please verify that your redirectUri is not clearing the hash.',
  ],
  [
    'sign-in-stuck',
    'AADSTS50196: The server terminated an operation because it encountered a client request loop.',
  ],
  [
    'network-or-cors',
    "Access to fetch at 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token' from origin 'https://x.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  ],
  [
    'network-or-cors',
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://login.microsoftonline.com/organizations/oauth2/v2.0/token. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 400.',
  ],
  [
    'network-or-cors',
    'Origin https://x.example is not allowed by Access-Control-Allow-Origin. Status code: 400',
  ],
  [
    'network-or-cors',
    'Fetch API cannot load https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI due to access control checks.',
  ],
  [
    'network-or-cors',
    'Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://login.microsoftonline.com/',
  ],
  ['network-or-cors', 'TypeError: NetworkError when attempting to fetch resource.'],
  [
    'network-or-cors',
    'GET https://contoso.crm44.dynamics.com/api/data/v9.2/WhoAmI net::ERR_NAME_NOT_RESOLVED',
  ],
  ['network-or-cors', "The remote name could not be resolved: 'contoso.crm44.dynamics.com'"],
  ['tenant-restrictions', "AADSTS500021: Access to 'Contoso' tenant is denied."],
  ['retired-endpoint', "FCB 'EnableRegionalDisco' is disabled."],
  [
    'region-or-url',
    'AADSTS500011: The resource principal named https://contoso.crm.dynamics.com was not found in the tenant named Fabrikam.',
  ],
  ['region-or-url', '{"Message":"Authorization has been denied for this request."}'],
  ['region-or-url', 'AADSTS900382: Confidential Client is not supported in Cross Cloud request.'],
  [
    'organization-disabled',
    '{"error":{"code":"0x8004a104","message":"The organization is disabled."}}',
  ],
  [
    'organization-disabled',
    'System.ServiceModel.FaultException: Organization is disabled. ErrorCode -2147180284',
  ],
  [
    'organization-disabled',
    'You can only access this instance when it is in Admin Only mode if you are an administrator',
  ],
  ['not-a-member', 'Exception - The user is not a member of the organization.'],
  ['not-a-member', 'pac: Error: The user with id … 0x80072560'],
  ['not-a-member', 'ErrorCode: -2147015328, Message: x'],
  [
    'user-disabled',
    'The specified user(Id = 1a2b3c4d-1111-4222-8333-444455556666) is disabled. Consider enabling this user. Additional Details: {0}',
  ],
  ['user-disabled', 'Code=0x80040225'],
  [
    'no-licence',
    'The user with id 1a2b3c4d has not been assigned any License. Please assign one or more licenses',
  ],
  [
    'missing-privilege',
    'Principal user (Id=1a2b3c4d-1111-4222-8333-444455556666, type=8, roleCount=0, privilegeCount=0) is missing prvReadAccount privilege (Id=…) on OTC=1',
  ],
  ['missing-privilege', 'SecLib::AccessCheckEx failed. Returned hr = -2147187962, ObjectID: …'],
  [
    'missing-privilege',
    '{"error":{"code":"0x80040220","message":"SecLib::CheckPrivilege failed."}}',
  ],
  [
    'app-blocked-by-environment',
    'Access to the Dataverse API is restricted for this application ID: 0f0e1d2c-50a0-4001-8005-115001150011.',
  ],
  ['app-blocked-by-environment', '{"error":{"code":"0x80095ffc","message":"x"}}'],
  ['ip-firewall', '{"error":{"code":"0x80095ffe","message":"Access denied"}}'],
  [
    'throttled',
    '{"error":{"code":"0x80072322","message":"Number of requests exceeded the limit of 6000 over time window of 300 seconds."}}',
  ],
  [
    'throttled',
    'Combined execution time of incoming requests exceeded limit of 1,200,000 milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.',
  ],
  ['throttled', 'contoso.crm4.dynamics.com answered 429 Too Many Requests'],
  ['service-unavailable', 'AADSTS90033: A transient error has occurred. Please try again.'],
  [
    'service-unavailable',
    'HTTP 503 Service Unavailable from https://contoso.crm4.dynamics.com/api/data/v9.2/',
  ],
  ['unexpected-answer', 'ClientAuthError: failed_to_parse_response'],
  [
    'unexpected-answer',
    'SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON while reading https://globaldisco.crm.dynamics.com/',
  ],
  ['unknown', 'AADSTS7999999: A text nobody has seen yet.'],
];

/** Texts that aren’t errors of Microsoft’s sign-in or Dataverse. A confident diagnosis would mislead. */
export const nonErrors: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', ' \n\t '],
  [
    'prose',
    'The meeting moved to Thursday at 15:00. Please bring the report on organizations and regions.',
  ],
  [
    'a JavaScript stack trace',
    "TypeError: Cannot read properties of undefined (reading 'map')\n    at render (https://x.example/assets/index-50011.js:50:11)\n    at Array.forEach (<anonymous>)",
  ],
  [
    'a .NET stack trace',
    'System.NullReferenceException: Object reference not set to an instance of an object.\n   at Contoso.App.Program.Main(String[] args) in C:\\src\\new\\Program.cs:line 50011',
  ],
  [
    'a Java stack trace',
    'java.lang.IllegalStateException: timed out\n\tat com.example.App.run(App.java:7000218)',
  ],
  [
    'a Python traceback',
    'Traceback (most recent call last):\n  File "app.py", line 90023, in <module>\nKeyError: \'tenant\'',
  ],
  [
    'an npm error',
    'npm ERR! code ENOTFOUND\nnpm ERR! network request to https://registry.npmjs.org/left-pad failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org',
  ],
  [
    'an npm peer conflict',
    'npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree\nnpm ERR! Found: react@18.2.0',
  ],
  [
    'an nginx page',
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.18.0 (Ubuntu)</center></body></html>',
  ],
  [
    'an nginx log',
    '2026/11/22 10:00:00 [error] 50011#50011: *7000218 upstream timed out (110: Connection timed out) while reading response header',
  ],
  [
    'an Apache page',
    '503 Service Unavailable\nThe server is temporarily unable to service your request due to maintenance downtime.',
  ],
  [
    'a git error',
    "fatal: unable to access 'https://example.com/x.git/': Could not resolve host: example.com",
  ],
  ['an SQL error', 'Msg 50000, Level 16, State 1, Line 50011\nError code 50000'],
  ['a Windows error', 'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))'],
  [
    'a Google error',
    'Error 400: redirect mismatch. The redirect in the request, http://localhost, is not authorized.',
  ],
  ['a GUID', '50011700-0165-4b0e-8a55-650057000011'],
  ['a list of numbers', '50011 700016 7000215 65001 90094 50076 53003'],
  ['a CSV', 'id,amount\n50011,12.5\n50105,13.0\n'],
  [
    'a JSON answer that worked',
    '{"value":[{"Id":"1a2b3c4d-1111-4222-8333-444455556666","FriendlyName":"Contoso","State":0,"Version":"9.2.24041.00181"}]}',
  ],
  [
    'a WhoAmI answer',
    '{"@odata.context":"https://contoso.crm4.dynamics.com/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse","BusinessUnitId":"1a2b3c4d-1111-4222-8333-444455556666"}',
  ],
  [
    'an address',
    'https://contoso.crm4.dynamics.com/main.aspx?appid=50011700-0165-4b0e-8a55-650057000011',
  ],
  [
    'advice',
    'Open App registrations, choose Authentication and add a redirect URI under Single-page application.',
  ],
  [
    'a Docker error',
    'docker: Error response from daemon: Conflict. The container name "/x" is already in use by container "8004a10450f1".',
  ],
  ['a French sentence', 'Bonjour, je ne peux pas ouvrir la page depuis ce matin.'],
];
