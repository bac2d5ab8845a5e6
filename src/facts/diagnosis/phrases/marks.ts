/** Texts that tell where a pasted text comes from. */
export const marks = {
  /** It is about Microsoft’s sign-in or Dataverse. */
  context: [
    ...['microsoftonline', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    ...['dynamics.com', 'microsoftdynamics.us', 'appsplatform.us', 'dynamics.cn'],
    ...[
      'powerplatform',
      'power platform',
      'powerapps',
      'power apps',
      'power automate',
      'powerautomate',
    ],
    ...['graph.microsoft.com', 'microsoft graph', 'microsoft entra', 'entra id'],
    ...['azure ad', 'azure active directory', 'azure-apim.net', 'Azure.Identity', 'azure cli'],
    ...['msal', 'adal', 'aadsts', 'aka.ms/msal', 'devicelogin', 'device code', 'app registration'],
    ...['Microsoft.Identity', 'Microsoft.Xrm', 'Microsoft.Crm', 'Microsoft.PowerPlatform'],
    ...[
      'Microsoft SQL:',
      'XRMServices',
      'Organization.svc',
      'Discovery.svc',
      'OrganizationService',
      'globaldisco',
    ],
    ...[
      'dataverse',
      'common data service',
      'dynamics 365',
      'dynamics365',
      'dynamics crm',
      'WhoAmI',
    ],
    ...['CrmServiceClient', 'XrmToolBox', 'KingswaySoft', 'SmartConnect', 'DynamicsCrm'],
    ...[
      'DynamicsFailedToConnect',
      'DynamicsOperationFailed',
      'pac auth',
      'pac org',
      'pac solution',
    ],
    ...['Get-CrmConnection', 'Connect-CrmOnline', 'Connect-AzAccount', 'CLI for Microsoft 365'],
    ...['correlation id', 'correlation_id', 'Korrelations-ID', 'ID de corrélation'],
    ...['id. de correlación', 'id de correlación', 'ID de correlação', 'correlatie-id'],
    ...['ID correlazione', 'ID di correlazione', 'Identyfikator korelacji', 'ID korelace'],
    ...['関連付け ID', '相関 ID', '相关 ID', '关联 ID', '상관 관계 ID', 'Идентификатор корреляции'],
    ...['Troubleshooting details', 'Problembehandlungsdetails', 'Détails du dépannage'],
    ...['Detalles de la solución de problemas', 'Dettagli per la risoluzione dei problemi'],
    ...['トラブルシューティングの詳細', '疑难解答详细信息'],
    ...['sign-in error code', 'signInErrorCode', 'SigninLogs', 'Anmeldefehlercode'],
    ...['Code d’erreur de connexion', 'Código de error de inicio de sesión'],
    ...['Codice errore di accesso', 'Código de erro de entrada', 'サインイン エラー コード'],
    ...['登录错误代码', 'Aanmeldingsfoutcode', 'Kod błędu logowania'],
  ],
  /** It is the output of a program that only fetches packages or pages of its own. */
  'other-program': [
    ...['npm ERR!', 'npm error', 'yarn install', 'pnpm install', 'pip install', 'nuget restore'],
    ...['git clone', 'git push', 'git fetch', 'docker pull', 'docker: Error', 'apt-get'],
  ],
  /** A program outside the browser wrote it. */
  program: [
    ...['at System.', 'System.Net.', 'System.IO.', 'System.ServiceModel', 'System.Exception'],
    ...['Microsoft.Xrm.', 'Microsoft.PowerPlatform.Dataverse', 'Microsoft.Identity.Client'],
    ...['Azure.Identity', 'CrmServiceClient', 'XrmToolBox', 'KingswaySoft', 'HResult'],
    ...['java.net.', 'java.io.', 'javax.net.', 'sun.security.', 'org.apache.', 'java.lang.'],
    ...[
      'Traceback (most recent call last)',
      'HTTPSConnectionPool',
      'urllib3',
      'requests.exceptions',
    ],
    ...['aiohttp', 'httpx', 'msrest', 'knack.util', 'azure cli', 'pac auth', 'pac org', 'pac.exe'],
    ...['node:internal', 'node:net', 'node_modules', 'syscall', 'errno:', 'getaddrinfo', 'undici'],
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EADDRINUSE'],
    ...['dial tcp', 'x509:', 'curl: (', 'schannel:', 'Invoke-RestMethod', 'Invoke-WebRequest'],
    ...[
      'CategoryInfo',
      'FullyQualifiedErrorId',
      'DynamicsFailedToConnect',
      'HybridDeliveryException',
    ],
    ...[
      'Data Factory',
      'Power Query',
      'Power BI',
      'SqlClient',
      'SQL Server',
      'Postman',
      'WAM Error',
    ],
    ...['the remote name could not be resolved', 'the underlying connection was closed'],
    ...['no such host is known', 'unable to connect to the remote server', 'actively refused it'],
    ...['there was no endpoint listening at', 'ssl/tls secure channel', 'httpclient.timeout'],
    ...['name or service not known', 'the ssl connection could not be established'],
    ...['Der Remotename', 'le nom distant', 'el nombre remoto', 'il nome remoto', 'o nome remoto'],
    ...['Visual Studio Code', 'VSCode version', 'vscode', 'XrmServices'],
  ],
  /** A browser wrote it. */
  browser: [
    ...['net::ERR_', 'BrowserAuthError', 'CORS policy', 'Cross-Origin', 'Failed to fetch'],
    ...[
      'msal-browser',
      'Content Security Policy',
      'X-Frame-Options',
      'NetworkError when attempting',
    ],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The labels before a code that is written as a bare number. */
export const numberLabels: readonly string[] = [
  ...[
    'error_codes',
    'errorCodes',
    'errorCode',
    'error_code',
    'error code is',
    'Error(s)',
    'errorNo',
  ],
  ...['errorNumber', 'HResult', 'ResultType', 'StatusErrorCode', 'Fehlercode', 'Fehlernummer'],
  ...['code d’erreur', 'code erreur', 'código de error', 'código de erro', 'código do erro'],
  ...['codice errore', 'codice di errore', 'codice dell’errore', 'foutcode', 'felkod', 'fejlkode'],
  ...['feilkode', 'virhekoodi', 'kod błędu', 'kód chyby', 'hibakód', 'hata kodu', 'cod de eroare'],
  ...['κωδικός σφάλματος', 'код ошибки', 'код помилки', 'エラー コード', '错误代码', '错误码'],
  ...[
    '錯誤碼',
    '錯誤代碼',
    '오류 코드',
    'รหัสข้อผิดพลาด',
    'mã lỗi',
    'kode kesalahan',
    'رمز الخطأ',
    'קוד שגיאה',
  ],
];

/** The labels before an ID or a time that is worth keeping as evidence. */
export const evidenceLabels = {
  'Correlation ID': [
    ...['correlation id', 'correlation_id', 'Korrelations-ID', 'ID de corrélation'],
    ...['id. de correlación', 'id de correlación', 'id de correlação', 'correlatie-id'],
    ...[
      'id correlazione',
      'id di correlazione',
      'Identyfikator korelacji',
      '関連付け ID',
      '相関 ID',
    ],
    ...['相关 ID', '关联 ID', '상관 관계 ID', 'Идентификатор корреляции', 'ID korelace'],
  ],
  'Trace ID': ['trace id', 'trace_id', 'Ablaufverfolgungs-ID', 'ID de trace', 'id. de seguimiento'],
  'Request ID': [
    ...['request id', 'request_id', 'request-id', 'Anforderungs-ID', 'activity id', 'activity_id'],
    ...['ID de demande', 'ID de la solicitud', 'ID richiesta', '要求 ID', '请求 ID', 'tracking id'],
  ],
  Timestamp: [
    ...['timestamp', 'Zeitstempel', 'horodatage', 'marca de tiempo', 'tijdstempel'],
    ...['data e ora', 'carimbo de data/hora', 'タイムスタンプ', '时间戳'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
