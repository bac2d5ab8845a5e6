import type { ProblemKind } from '../../../src/facts/diagnosis/problems.ts';

/** The kind, the shortest excerpt that shows the fault with invented values, and where the shape was seen. */
type RealError = readonly [kind: ProblemKind, text: string, source: string];

const github = (thread: string) => `https://github.com/${thread}`;

export const realErrors: readonly RealError[] = [
  [
    'tls',
    "Metadata contains a reference that cannot be resolved: 'https://contoso.crm3.dynamics.com/XRMServices/2011/Organization.svc?wsdl'. The underlying connection was closed: An unexpected error occurred on a send. Authentication failed because the remote party has closed the transport stream",
    github('Adoxio/dynamics-portal-companion-app/issues/6'),
  ],
  [
    'proxy',
    'There was no endpoint listening at https://contoso.crm4.dynamics.com/XRMServices/2011/Organization.svc/web that could accept the message.\nThe remote server returned an error: (407) Proxy Authentication Required.',
    github('microsoft/powerplatform-vscode/issues/109'),
  ],
  [
    'proxy',
    "Certificate verification failed. This typically happens when using Azure CLI behind a proxy that intercepts traffic with a self-signed certificate. HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded with url: /common/oauth2/token (Caused by SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1125)')))",
    github('pnp/cli-microsoft365/issues/2698'),
  ],
  [
    'retired-endpoint',
    "ERROR REQUESTING ORGS FROM THE DISCOVERY SERVERFCB 'EnableRegionalDisco' is disabledUnable to connect to CRM: FCB 'EnableRegionalDisco' is disabled",
    github('MscrmTools/XrmToolBox/issues/1044'),
  ],
  [
    'tool-broken',
    'Error\t: Methode nicht gefunden: "Void Microsoft.Xrm.Sdk.Discovery.OrganizationDetail.set_SchemaType(System.String)".',
    github('MscrmTools/XrmToolBox/issues/1339'),
  ],
  [
    'tool-broken',
    "Failed to connect to Dataverse: System.MissingMethodException: Method not found: \n'Microsoft.Extensions.Options.OptionsBuilder`1<!!0>'",
    github('ALM4Dataverse/Rnwood.Dataverse.Data.PowerShell/issues/39'),
  ],
  [
    'certificate-key',
    'Message=Failed to connect to Dataverse\nMsalClientException: The certificate certificate does not have a private key.',
    github('microsoft/PowerPlatform-DataverseServiceClient/issues/340'),
  ],
  [
    'no-browser',
    'Error: Unable to open a web page using xdg-open, gnome-open, or kfmclient tools. See inner exception for details.',
    github('microsoft/powerplatform-vscode/issues/133'),
  ],
  [
    'no-browser',
    'Error occured in connectDataverse command. \nError code: EADDRINUSE. \nError message: listen EADDRINUSE: address already in use 127.0.0.1:19800.',
    github('Power-Maverick/DataverseDevTools-VSCode/issues/310'),
  ],
  [
    'sign-in-stuck',
    "AADSTS70020: The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
    github('Azure/azure-cli/issues/22251'),
  ],
  [
    'tenant',
    'AADSTS90133: Device Code flow is not supported under /common or /consumers endpoint.',
    github('AzureAD/microsoft-authentication-library-for-dotnet/issues/1367'),
  ],
  [
    'secret-wrong',
    "The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '0A1B'",
    github('microsoft/Dynamics365Commerce.ScaleUnit/issues/18'),
  ],
  [
    'conditional-access',
    "Help us keep your device secure\nYour sign-in was successful but your admin requires the device requesting access to be managed by 'Contoso' to access this resource.",
    github('pnp/cli-microsoft365/issues/1979'),
  ],
  [
    'api-permission',
    'AADSTS650052: The app needs access to a service (\\"http://rts.powerapps.com\\") that your organization has not subscribed to',
    github('polymind-inc/acmebot/issues/46'),
  ],
  [
    'admin-consent',
    'Status:  Failure\nSign-in error code:  90095\nFailure reason:  Actual message content is runtime specific.',
    github('MicrosoftDocs/azure-docs/issues/80997'),
  ],
  [
    'tenant-restrictions',
    "Status\t                Failure\nSign-in error code\t500021\nFailure reason\t        Access to 'Contoso' tenant is denied.",
    github('MicrosoftDocs/azure-docs/issues/69022'),
  ],
  [
    'managed-identity',
    'ManagedIdentityCredential authentication failed: [Managed Identity] Authentication unavailable. Either the requested identity has not been assigned to this resource, or other errors could be present.\n{"error":"invalid_request","error_description":"Identity not found"}',
    github('Azure/azure-sdk-for-net/issues/46709'),
  ],
  [
    'guest-account',
    'ID プロバイダー live.com のユーザー アカウント ann@example.com はテナント Contoso に存在せず、そのテナント内のアプリケーションにアクセスできません。',
    'https://learn.microsoft.com/ja-jp/troubleshoot/entra/entra-id/app-integration/error-code-AADSTS50020-user-account-identity-provider-does-not-exist',
  ],
  [
    'missing-privilege',
    'Non si dispone dei privilegi necessari (prvReadOrganization), che limita determinate funzionalità.',
    'https://learn.microsoft.com/it-it/troubleshoot/dynamics-365/sales/privilege-error-occurs-when-using-dynamics-365-app-for-outlook',
  ],
  [
    'missing-privilege',
    'Insufficient Permissions\n\nYou do not have permissions to access these records. Contact your Microsoft Dynamics 365 administrator.',
    'https://www.cryer.co.uk/brian/microsoft/dynamics-crm/365_insufficient_permissions.htm',
  ],
  [
    'user-disabled',
    '{"message":"The user with SystemUserId=11111111-1111-4111-8111-111111111111 in OrganizationContext=22222222-2222-4222-8222-222222222222is disabled"}',
    github('microsoft/coe-starter-kit/issues/3741'),
  ],
  [
    'no-licence',
    "The User with object Identifier '11111111-1111-4111-8111-111111111111' in tenant '22222222-2222-4222-8222-222222222222' does not have an entitlement to use PowerApps",
    github('OfficeDev/microsoft-teams-apps-requestateam/issues/257'),
  ],
  [
    'wrong-audience',
    "The HTTP request is unauthorized with client authentication scheme 'Anonymous'. The authentication header received from the server was 'Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize, resource_id=https://contoso.crm4.dynamics.com/'.",
    github('microsoft/azuredatastudio/issues/13931'),
  ],
  [
    'wrong-audience',
    '{ "status": 401, "message": "Authorization has been denied for this request.", "error": { "message": "Authorization has been denied for this request." }, "source": "globaldisco.crm.dynamics.com" }',
    github('microsoft/coe-starter-kit/issues/4481'),
  ],
  [
    'flow-connection',
    'Error from token exchange: Permission denied due to missing connection ACL: Connection https://europe-002.azure-apim.net/@europe-002/logicflows/x',
    github('microsoft/coe-starter-kit/issues/4446'),
  ],
  [
    'session-expired',
    'Error Code: Challenge Error, Error Details: Data source credentials are missing or invalid. Please update the connection credentials in settings, and try again.',
    github('microsoft/coe-starter-kit/issues/7211'),
  ],
  [
    'session-expired',
    'Error: No auth profiles were found on this computer',
    github('microsoft/powerplatform-vscode/issues/793'),
  ],
  [
    'admin-role',
    '{"code":"Forbidden","innererror":{"code":"InsufficientPrincipalPermissions","message":"Authorization denied: Principal missing required permissions: [UserManagement.Users.Apply]"}}',
    github('microsoft/coe-starter-kit/issues/8119'),
  ],
  [
    'region-or-url',
    'ErrorCode=DynamicsFailedToConnect,Failed to connect to Dynamics: No Organizations Found',
    'https://learn.microsoft.com/azure/data-factory/connector-troubleshoot-dynamics-dataverse',
  ],
  [
    'region-or-url',
    "You don't have permission to access any of the organizations in the Microsoft Common Data Service region that you specified.",
    github('MicrosoftDocs/powerapps-docs/issues/1909'),
  ],
  [
    'service-unavailable',
    "Database 'db_1' on server 's1' is not currently available.  Please retry the connection later.",
    github('microsoft/PowerPlatform-DataverseServiceClient/issues/490'),
  ],
  [
    'framed',
    'Load denied by X-Frame-Options: https://login.microsoftonline.com/ does not permit framing.',
    github('SharePoint/sp-dev-docs/issues/1414'),
  ],
  [
    'network-or-cors',
    'Microsoft.Xrm.Tooling.Connector.CrmServiceClient\tError\t2\tERROR REQUESTING Token FROM THE Authentication context - General ADAL Error',
    github('MscrmTools/XrmToolBox/issues/1439'),
  ],
  [
    'password',
    'General ADAL Error\nFederated service at https://sts.example.com/adfs/services/trust/2005/usernamemixed returned error: ID3242: The security token could not be authenticated or authorized.',
    github('WaelHamze/dyn365-ce-vsts-tasks/issues/207'),
  ],
];

/** The same kinds of text from other tools, hosts, and languages. */
export const siblings: readonly (readonly [kind: ProblemKind, text: string])[] = [
  [
    'tls',
    'Die Anforderung wurde abgebrochen: Es konnte kein geschützter SSL/TLS-Kanal erstellt werden.',
  ],
  [
    'tls',
    'javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate) https://contoso.crm.dynamics.com',
  ],
  [
    'tls',
    'contoso.crm.dynamics.com uses an unsupported protocol. ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  ],
  [
    'proxy',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target (login.microsoftonline.com)',
  ],
  [
    'proxy',
    'FetchError: request to https://login.microsoftonline.com/organizations failed, reason: self signed certificate in certificate chain, code SELF_SIGNED_CERT_IN_CHAIN',
  ],
  [
    'proxy',
    'Get "https://contoso.crm4.dynamics.com/api/data/v9.2/": x509: certificate signed by unknown authority',
  ],
  [
    'proxy',
    'curl: (60) SSL certificate problem: unable to get local issuer certificate login.microsoftonline.com',
  ],
  ['network-or-cors', 'dial tcp: lookup contoso.crm4.dynamics.com: no such host'],
  [
    'network-or-cors',
    'curl: (28) Failed to connect to contoso.crm4.dynamics.com port 443: Connection timed out',
  ],
  ['network-or-cors', 'java.net.UnknownHostException: contoso.crm44.dynamics.com'],
  [
    'network-or-cors',
    "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='contoso.crm.dynamics.com', port=443): Read timed out.",
  ],
  ['network-or-cors', 'Der Remotename konnte nicht aufgelöst werden: "contoso.crm44.dynamics.com"'],
  ['network-or-cors', 'Le nom distant n’a pas pu être résolu : contoso.crm12.dynamics.com'],
  ['missing-privilege', 'Dem Prinzipalbenutzer fehlt die Berechtigung prvWriteContact (Id=…)'],
  ['missing-privilege', 'ユーザーに prvAppendToAccount 特権がありません'],
  [
    'no-browser',
    'Normalerweise darf jede Socketadresse (Protokoll, Netzwerkadresse oder Anschluss) nur jeweils einmal verwendet werden',
  ],
  [
    'tool-broken',
    "Could not load file or assembly 'Microsoft.Xrm.Sdk, Version=9.0.0.0' or one of its dependencies.",
  ],
  [
    'tool-broken',
    'Impossible de charger le fichier ou l’assembly « Microsoft.Identity.Client, Version=4.0.0.0 »',
  ],
  ['certificate-key', 'System.Security.Cryptography.CryptographicException: Keyset does not exist'],
  [
    'conditional-access',
    'Code d’erreur : 53003\nID de corrélation : 11111111-1111-4111-8111-111111111111',
  ],
  ['conditional-access', 'エラー コード: 53003\n関連付け ID: 11111111-1111-4111-8111-111111111111'],
  ['conditional-access', '错误代码: 53003\n相关 ID: 11111111-1111-4111-8111-111111111111'],
  ['redirect-uri', '<p>AADSTS<b>50011</b>: The redirect URI&nbsp;does not match</p>'],
  ['admin-consent', 'Need <strong>admin</strong><br/>approval'],
  [
    'password',
    'https://example.com/?error_description=Ung%C3%BCltigen+Benutzernamens+oder+Kennworts',
  ],
  ['admin-consent', 'Требуется утверждение администратора'],
  ['admin-consent', '관리자 승인 필요'],
  ['mfa', '您必须使用多重身份验证才能访问'],
  [
    'framed',
    "Refused to display 'https://login.microsoftonline.com/' in a frame because it set 'X-Frame-Options' to 'deny'.",
  ],
  [
    'sign-in-pending',
    '{"error":"authorization_pending","error_description":"AADSTS70016: OAuth 2.0 device flow error. Authorization is pending."}',
  ],
  [
    'tenant-restrictions',
    'AADSTS5000211: A tenant restrictions policy added to this request by a device or network administrator does not allow access.',
  ],
  [
    'wrong-audience',
    '{"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}}',
  ],
  ['tds-endpoint', 'Login failed: TDS protocol endpoint is disabled for this organization.'],
  [
    'secret-missing',
    "The request body must contain the following parameter: 'client_secret or client_assertion'.",
  ],
];

/** Texts that name codes and aren't errors. */
export const mentions: readonly (readonly [name: string, text: string])[] = [
  [
    'a release note',
    '## 5.6.3\n- The silent frame’s `timed_out` now reaches callers as `InteractionRequiredAuthError` (#8498)\n- Docs: list AADSTS500022 beside AADSTS500021, and `block_iframe_reload` in the table of codes',
  ],
  ['a note of one change', '- Fixed an endless loop after AADSTS50011 in the silent sign-in'],
  ['a change with its number', 'Return to the start page after AADSTS65004 (#1234)'],
  [
    'a table of codes',
    'Error values | Error name and message |\n---|---|\n0x80072559 -2147015335 |\nName: AADError Message: Error |\n0x80048350 -2147187888 |\nName: X Message: Cannot assign |\n0x8005F101 -2147094271 |\nName: AccessTokenExpired Message: The requested resource requires authentication. |',
  ],
  [
    'a Markdown table',
    '| Error | Description |\n| --- | --- |\n| AADSTS50011 | InvalidReplyTo |\n| AADSTS65001 | DelegationDoesNotExist |',
  ],
  [
    'a list of codes',
    '- `AADSTS50011`: the redirect URI isn’t registered\n- `AADSTS7000215`: the secret is wrong\n- `AADSTS53003`: a policy',
  ],
  [
    'a list without bullets',
    'AADSTS50011\tInvalidReplyTo\nAADSTS65001\tDelegationDoesNotExist\nAADSTS50105\tEntitlementGrantsNotFound',
  ],
  [
    'JavaScript',
    "try {\n  await pca.acquireTokenSilent({ scopes, account });\n} catch (e) {\n  if (e.errorCode === 'interaction_in_progress' || e.errorCode === 'user_cancelled') return;\n  throw e;\n}",
  ],
  ['C#', 'if (ex.ErrorCode == "AADSTS65001") { return Consent(); }'],
  ['Python', 'if code in ("AADSTS50011", "AADSTS65001"):\n    raise ValueError(code)'],
  ['PowerShell', "if ($_.Exception.Message -match 'AADSTS700016') { exit 1 }"],
  ['a test', "test('handles AADSTS50011', () => {"],
  [
    'a log of a sign-in that worked',
    '[Mon, 29 Mar 2021 12:38:48 GMT] : @azure/msal-browser@2.12.1 : Info - handleRedirectPromise called but there is no interaction in progress, returning null.',
  ],
  [
    'the prompt for a device code',
    'To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code ABCDEFGHI to authenticate.',
  ],
  [
    'a package conflict',
    'npm error code ERESOLVE\nnpm error While resolving: @azure/msal-react@5.0.2\nnpm error Found: @azure/msal-browser@4.27.0',
  ],
  [
    'a package that can’t be fetched',
    'npm error network request to https://registry.npmjs.org/@azure/msal-node failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org',
  ],
];
