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
  [
    'password',
    'ERROR REQUESTING Token FROM THE Authentication context - General ADAL Error\nFederated service at https://autologon.microsoftazuread-sso.com/contoso.com/winauth/trust/2005/usernamemixed?client-request-id=11111111-1111-4111-8111-111111111111 returned error: Authentication Failure\nNo Organizations Found, Searched online. Region Setting = GBR',
    github('MscrmTools/XrmToolBox/issues/1197'),
  ],
  [
    'password',
    'Invalid Login Information : An unsecured or incorrectly secured fault was received from the other party. => Authentication Failure',
    github('MscrmTools/MscrmTools.Xrm.Connection/issues/122'),
  ],
  [
    'tool-broken',
    "Failed to connect to Dataverse One or more errors occurred. (Unable to cast object of type 'generatedProxy_14' to type 'Microsoft.PowerPlatform.Dataverse.Client.IOrganizationServiceAsync'.)",
    github('microsoft/PowerPlatform-DataverseServiceClient/issues/487'),
  ],
  [
    'flow-connection',
    '{"error":{"code":"ConnectionAuthorizationFailed","message":"The caller object id is \'x\'. Connection \'y\' to \'shared_powerplatformforadmins\' cannot be used to activate this flow"}}',
    github('microsoft/coe-starter-kit/issues/3143'),
  ],
  [
    'flow-connection',
    'Error from token exchange: Connection unitedstates-002/logicflows/x@https://unitedstates-002.azure-apim.net/ is not allowed to access connection unitedstates-002/commondataservice/y',
    github('microsoft/powerapps-tools/issues/67'),
  ],
  [
    'admin-role',
    "The service principal with id '1' for application 2 does not have permission to access the path 'https://10.0.1.32:20029/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments' in tenant 3.",
    github('MicrosoftDocs/power-platform/issues/1260'),
  ],
  [
    'admin-role',
    'API Call returned Forbidden: User does not have the required role. Correlation ID: 11111111-1111-4111-8111-111111111111',
    github('microsoft/PowerPlatform-EnterprisePolicies/issues/44'),
  ],
  [
    'retired-endpoint',
    "AuthType is invalid.  Please see Microsoft.PowerPlatform.Dataverse.Client.AuthenticationType for supported authentication types. (Parameter 'AuthType')",
    github('neronotte/Greg.Xrm.Command/issues/60'),
  ],
  [
    'region-or-url',
    "Error: Environment '11111111-1111-4111-8111-111111111111' not found. Please verify the environment ID and ensure you have access to it.",
    github('microsoft/PowerAppsCodeApps/issues/304'),
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
  [
    'network-or-cors',
    'Unable to Login to Dynamics CRM\nThe request channel timed out while waiting for a reply after 00:02:00. Increase the timeout value passed to the call to Request or increase the SendTimeout value on the Binding. https://contoso.crm.dynamics.com/XRMServices/2011/Organization.svc',
  ],
  [
    'redirect-platform',
    "AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: 'http://localhost:3000'.",
  ],
  [
    'managed-identity',
    'az login --identity\nFailed to connect to MSI. Please make sure MSI is configured correctly. Get Token request returned: <Response [400]>',
  ],
  [
    'managed-identity',
    'DefaultAzureCredential failed to retrieve a token from the included credentials.\nAttempted credentials:\n\tEnvironmentCredential: EnvironmentCredential authentication unavailable.\n\tManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.',
  ],
  [
    'certificate-key',
    'pac auth create: Error: The certificate with thumbprint 0A1B2C could not be found in the store CurrentUser\\My',
  ],
  [
    'certificate-key',
    'ClientCertificateCredential authentication failed: error:09091064:PEM routines:PEM_read_bio_ex:bad base64 decode - Azure.Identity',
  ],
  [
    'admin-role',
    "The service principal with id '1' for application '2' does not have permission to access the path 'https://unitedstates.api.bap.microsoft.com:11779/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments' in tenant '3'.",
  ],
  [
    'admin-role',
    'Get-AdminPowerAppEnvironment: {"error":{"code":"Forbidden","message":"The user with object id \'x\' in tenant \'y\' does not have access to permission \'ListEnvironmentsAsAdmin\' in environment \'Default\'."}}',
  ],
  [
    'admin-role',
    '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2024"}}}',
  ],
  [
    'flow-connection',
    "Failed to save flow. The connection reference 'shared_commondataserviceforapps' could not be found.",
  ],
  [
    'flow-connection',
    "InvokerConnectionOverrideFailed: Could not find any valid connection for connection reference name 'shared_commondataserviceforapps' in APIM header.",
  ],
  [
    'flow-connection',
    "Unauthorized. The connection 'shared-commondataser-123' is not authenticated. Power Automate",
  ],
  [
    'flow-connection',
    'Failed to refresh access token for service: dynamicscrmonline. Correlation Id=1a2b3c4d-1111-4222-8333-444455556666, UTC TimeStamp=...,',
  ],
  [
    'tds-endpoint',
    'Cannot connect to contoso.crm4.dynamics.com,5558. Login failed: TDS protocol endpoint is disabled for this organization. RequestId: TDS;...',
  ],
  ['missing-privilege', 'Login failed for user. User does not have prvAllowTDSAccess privilege'],
  [
    'tls',
    'System.Net.WebException: The request was aborted: Could not create SSL/TLS secure channel.\n at Microsoft.Xrm.Tooling',
  ],
  [
    'tls',
    'Error: write EPROTO 140735:error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version https://contoso.crm.dynamics.com',
  ],
  [
    'tls',
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='contoso.crm.dynamics.com', port=443): Max retries exceeded with url: / (Caused by SSLError(SSLError(1, '[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE] sslv3 alert handshake failure (_ssl.c:1000)')))",
  ],
  [
    'proxy',
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='contoso.crm4.dynamics.com', port=443): Max retries exceeded with url: /api (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1129)')))",
  ],
  [
    'proxy',
    "requests.exceptions.ProxyError: HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded with url: /x (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))",
  ],
  [
    'proxy',
    'System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception. ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot (login.microsoftonline.com:443)',
  ],
  [
    'proxy',
    'Invoke-RestMethod : The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel. https://contoso.crm.dynamics.com',
  ],
  [
    'network-or-cors',
    'System.Net.Http.HttpRequestException: No such host is known. (contoso.crm4.dynamics.com:443) ---> System.Net.Sockets.SocketException (11001): No such host is known.',
  ],
  [
    'network-or-cors',
    'AggregateError [ETIMEDOUT]: at internalConnectMultiple (node:net:1114:18) login.microsoftonline.com',
  ],
  [
    'network-or-cors',
    'java.net.SocketTimeoutException: Read timed out at org.apache.olingo contoso.api.crm.dynamics.com',
  ],
  [
    'network-or-cors',
    'Post "https://login.microsoftonline.com/x/oauth2/v2.0/token": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
  ],
  [
    'network-or-cors',
    "urllib3.exceptions.NameResolutionError: <urllib3.connection.HTTPSConnection object>: Failed to resolve 'contoso.crm9.dynamics.com' ([Errno -2] Name or service not known)",
  ],
  [
    'network-or-cors',
    'MsalServiceException: ErrorCode: request_timeout Request to the endpoint timed out.',
  ],
  [
    'network-or-cors',
    'A connection attempt failed because the connected party did not properly respond after a period of time (login.microsoftonline.com:443)',
  ],
  [
    'network-or-cors',
    "ErrorCode=DynamicsFailedToConnect,'Type=Microsoft.DataTransfer...,Message=Failed to connect to Dynamics: Unable to Login to Dynamics CRM, message:The remote name could not be resolved: 'contoso.crm4.dynamics.com'",
  ],
  [
    'network-or-cors',
    "ConnectionError: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer')) while calling contoso.crm.dynamics.com",
  ],
  ['no-browser', 'System.PlatformNotSupportedException: Unable to open a web page using xdg-open'],
  ['no-browser', 'Authentication failed: Error: spawn xdg-open ENOENT'],
  [
    'no-browser',
    "HttpListenerException: Failed to listen on prefix 'http://localhost:8400/' because it conflicts with an existing registration on the machine. Microsoft.Identity.Client",
  ],
  [
    'no-browser',
    'A window handle must be configured. See https://aka.ms/msal-net-wam#parent-window-handles',
  ],
  [
    'framed',
    "Refused to frame 'https://login.microsoftonline.com/' because an ancestor violates the following Content Security Policy directive: \"frame-ancestors 'none'\".",
  ],
  [
    'framed',
    'BrowserAuthError: redirect_in_iframe: Redirects are not supported for iframed or brokered applications.',
  ],
  [
    'insecure-page',
    "TypeError: Cannot read properties of undefined (reading 'digest') at sha256Digest (msal-browser)",
  ],
  [
    'insecure-page',
    'BrowserAuthError: pkce_not_created: The PKCE code challenge and verifier could not be generated. Detail: crypto_nonexistent',
  ],
  [
    'tool-broken',
    "Inheritance security rules violated by type: ... Could not load type 'Microsoft.Identity.Client.IAccount' from assembly 'Microsoft.Identity.Client, Version=4.35.1.0'",
  ],
  [
    'tool-broken',
    "System.IO.FileNotFoundException: Could not load file or assembly 'Newtonsoft.Json, Version=13.0.0.0' ... Microsoft.PowerPlatform.Dataverse.Client",
  ],
  [
    'tool-broken',
    "System.TypeLoadException: Method 'get_X' in type 'Microsoft.Xrm.Sdk.Y' from assembly does not have an implementation.",
  ],
  ['tool-broken', "ImportError: cannot import name 'PublicClientApplication' from 'msal'"],
  [
    'tenant-restrictions',
    'Access is blocked. The Contoso IT department has restricted which organizations can be accessed. AADSTS500022',
  ],
  [
    'retired-endpoint',
    'The authentication endpoint Username was not found on the configured Secure Token Service!',
  ],
  [
    'retired-endpoint',
    "Could not connect: https://disco.crm.dynamics.com/XRMServices/2011/Discovery.svc FCB 'EnableRegionalDisco' is disabled.",
  ],
  [
    'wrong-audience',
    'HTTP/1.1 401 Unauthorized WWW-Authenticate: Bearer error="invalid_token", error_description="The audience \'https://graph.microsoft.com\' is invalid"',
  ],
  [
    'wrong-audience',
    "IDX10214: Audience validation failed. Audiences: '[PII]'. Did not match: validationParameters.ValidAudience",
  ],
  [
    'missing-privilege',
    "Principal user (Id=x, type=8, roleCount=1, privilegeCount=10, accessMode='4 Non-interactive'), is missing prvReadSystemUser privilege",
  ],
  [
    'missing-privilege',
    'La entidad de seguridad de usuario (Id=…) no tiene el privilegio prvCreateAccount',
  ],
  [
    'missing-privilege',
    '0x80048306: Principal with id x does not have ReadAccess right(s) for record with id y of entity account',
  ],
  [
    'missing-privilege',
    'You do not have {0} privilege... The user does not have the required privileges. SecLib::AccessCheckEx2 failed.',
  ],
  [
    'not-a-member',
    'The user is not a member of the organization. Http Status Code: 403. {"error":{"code":"0x80072560"}}',
  ],
  ['not-a-member', 'L’utente non è membro dell’organizzazione.'],
  ['not-a-member', '使用者不是組織的成員'],
  [
    'user-disabled',
    '{"error":{"code":"0x80040225","message":"The specified user(Id = 1) is disabled. Consider enabling this user. Additional Details: {0}"}}',
  ],
  ['organization-disabled', "The environment 'x' is in administration mode"],
  [
    'conditional-access',
    'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  ],
  [
    'conditional-access',
    'Sign-in error code 53003\nFailure reason Access has been blocked by Conditional Access policies.',
  ],
  [
    'conditional-access',
    'Status: Failure; Error code: 53000; Failure reason: Device is not in required device state',
  ],
  [
    'conditional-access',
    'Código de error: 53003\nId. de correlación: 1a2b3c4d-1111-4222-8333-444455556666',
  ],
  [
    'conditional-access',
    'Codice errore: 53003\nID correlazione: 1a2b3c4d-1111-4222-8333-444455556666',
  ],
  ['conditional-access', 'Error Code: 53003'],
  ['mfa', 'Sign-in error code\t50074\nFailure reason\tStrong Authentication is required.'],
  [
    'secret-expired',
    'ResultType: 7000222 ResultDescription: The provided client secret keys for app are expired. SigninLogs',
  ],
  [
    'secret-wrong',
    'KingswaySoft.IntegrationToolkit.DynamicsCrm.CrmServiceException: AADSTS7000215: Invalid client secret provided.',
  ],
  ['redirect-uri', "AADSTS50011: リダイレクト URI 'https://x' は一致しません"],
  [
    'redirect-uri',
    "The redirect URI 'ms-appx-web://microsoft.aad.brokerplugin/123' specified in the request does not match the redirect URIs configured",
  ],
  ['no-licence', 'The user does not have a Power Apps license. 0x8004d24b'],
  [
    'no-licence',
    "User ID 'x' has not been assigned any license. Please assign one or more licenses. ",
  ],
  [
    'throttled',
    'Retry after error. Status 429: {"error":{"code":"0x80072321","message":"Combined execution time of incoming requests exceeded limit"}}',
  ],
  [
    'unexpected-answer',
    "Unexpected character encountered while parsing value: <. Path '', line 0, position 0. at Microsoft.Xrm.Tooling",
  ],
  [
    'app-blocked-by-environment',
    'Access to Dataverse API is restricted for this application ID 51f81489',
  ],
  [
    'ip-firewall',
    '{"error":{"code":"0x80095ffe","message":"The request is blocked by IP firewall"}}',
  ],
  [
    'region-or-url',
    'Error: The environment could not be found in the tenant. {"error":{"code":"EnvironmentNotFound"}}',
  ],
  ['region-or-url', 'No organizations found. Please check your account. XrmToolBox'],
  [
    'session-expired',
    'error invalid_grant AADSTS700082: The refresh token has expired due to inactivity',
  ],
  ['session-expired', 'Log in to Microsoft 365 first'],
  ['session-expired', "Please run 'az login' to setup account."],
  [
    'region-or-url',
    "Resource not found for the segment 'accountz'. https://contoso.crm.dynamics.com/api/data/v9.2/accountz",
  ],
  [
    'client-id',
    "AADSTS700016: L'application avec l'identificateur « x » est introuvable dans l'annuaire « Contoso ».",
  ],
  ['client-id', "Application with identifier 'x' was not found in the directory 'Contoso'"],
  ['sign-in-cancelled', 'MsalClientException: User canceled authentication. '],
  ['user-consent', 'AADSTS65004: User declined to consent to access the app.'],
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
  ['a constant in C#', 'public const string RedirectUriMismatch = "AADSTS50011";'],
  ['a switch in C#', 'case "AADSTS65001": return "consent";'],
  ['a list of changes', '* AADSTS50011 now maps to a friendlier message\n* AADSTS7000215 too'],
  [
    'a table without AADSTS',
    '| 50011 | InvalidReplyTo | The reply address is missing |\n| 50012 | AuthenticationFailed | Authentication failed |',
  ],
  [
    'a reference page',
    "AADSTS50011\nInvalidReplyTo - The reply address is missing, misconfigured, or doesn't match reply addresses configured for the app.\nAADSTS50012\nAuthenticationFailed - Authentication failed for one of the following reasons\nAADSTS50013\nInvalidAssertion - Assertion is invalid",
  ],
  [
    'a table of errors in TypeScript',
    'export const errors = {\n  userCancelled: { code: "user_cancelled", desc: "User cancelled the flow." },\n  interactionInProgress: { code: "interaction_in_progress", desc: "Interaction is currently in progress." },\n};',
  ],
  [
    'a request that worked',
    'GET https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI 200 OK 153 ms',
  ],
  [
    'commit titles',
    'v2.3.0\n- feat: retry on AADSTS90033\n- fix: interaction_in_progress after reload',
  ],
  [
    'a troubleshooting list',
    '## Troubleshooting\n1. **AADSTS50011** – check the redirect URI\n2. **AADSTS65001** – grant consent\n3. **AADSTS700016** – wrong client ID',
  ],
  [
    'a known issue',
    'Known issues: interaction_in_progress may be thrown when two tabs sign in at once.',
  ],
  ['a comment', '// handle AADSTS50076: MFA required\nif (error.includes("AADSTS50076")) {'],
  [
    'a trace of a connection that worked',
    'Microsoft.Xrm.Tooling.CrmConnectControl Information: 8 : Found 1 Org(s)',
  ],
  [
    'users of an organization',
    '{"@odata.context":"https://contoso.crm.dynamics.com/api/data/v9.2/$metadata#systemusers","value":[{"isdisabled":false,"fullname":"# SYSTEM"}]}',
  ],
  [
    'a connection that worked',
    'Connected successfully. Connected as ann@contoso.com. Organization: contoso.crm.dynamics.com. pac org who',
  ],
  [
    'headers of an answer that worked',
    "User-Agent: node-fetch\nHTTP/1.1 200 OK\ncontent-security-policy: frame-ancestors 'none'\nx-frame-options: DENY\nlogin.microsoftonline.com",
  ],
];
