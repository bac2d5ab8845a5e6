import type { CodesByKind } from '../codes.ts';

/**
 * Codes of operating systems, browsers, and programming languages that tell the cause. They count only in a text about Microsoft’s
 * sign-in or Dataverse.
 * @see https://nodejs.org/api/errors.html
 * @see https://docs.python.org/3/library/ssl.html
 * @see https://learn.microsoft.com/windows/win32/secauthn/schannel-error-codes-for-tls-and-ssl-alerts
 */
export const systemErrors = {
  tls: [
    ...['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'ERR_SSL_PROTOCOL_ERROR', 'NO_SHARED_CIPHER'],
    ...['SSL_ERROR_NO_CYPHER_OVERLAP', 'SSL_ERROR_UNSUPPORTED_VERSION', 'UNSUPPORTED_PROTOCOL'],
    ...['ERR_SSL_UNSUPPORTED_PROTOCOL', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ...['TLSV1_ALERT_PROTOCOL_VERSION', 'SSLV3_ALERT_HANDSHAKE_FAILURE', 'NO_PROTOCOLS_AVAILABLE'],
    ...['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'SEC_E_ALGORITHM_MISMATCH'],
    ...[
      'SEC_E_UNSUPPORTED_FUNCTION',
      'SEC_E_ILLEGAL_MESSAGE',
      'ERROR_WINHTTP_SECURE_CHANNEL_ERROR',
    ],
  ],
  proxy: [
    ...['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_UNTRUSTED'],
    ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ...['UNABLE_TO_GET_ISSUER_CERT', 'CERTIFICATE_VERIFY_FAILED', 'WRONG_VERSION_NUMBER'],
    ...[
      'ERR_PROXY_CONNECTION_FAILED',
      'ERR_TUNNEL_CONNECTION_FAILED',
      'ERR_PROXY_CERTIFICATE_INVALID',
    ],
    ...['ERR_PROXY_AUTH_UNSUPPORTED', 'ERR_CERT_AUTHORITY_INVALID', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ...['ERR_CERT_COMMON_NAME_INVALID', 'SEC_ERROR_UNKNOWN_ISSUER', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ...['MOZILLA_PKIX_ERROR_MITM_DETECTED', 'SEC_E_UNTRUSTED_ROOT', 'CERT_E_UNTRUSTEDROOT'],
    ...['UntrustedRoot', 'PartialChain', 'RemoteCertificateChainErrors', 'ProxyError'],
    ...[
      'RemoteCertificateNameMismatch',
      'CRYPT_E_NO_REVOCATION_CHECK',
      'ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
    ],
  ],
  'no-browser': ['EADDRINUSE', 'WebView2RuntimeNotFoundException', 'HttpListenerException'],
  'tool-broken': [
    ...[
      'MissingMethodException',
      'MissingFieldException',
      'TypeLoadException',
      'FileLoadException',
    ],
    ...['ReflectionTypeLoadException', 'BadImageFormatException', 'EntryPointNotFoundException'],
    ...[
      'TypeInitializationException',
      'DllNotFoundException',
      'MODULE_NOT_FOUND',
      'ERR_MODULE_NOT_FOUND',
    ],
    ...[
      'NoSuchMethodError',
      'NoClassDefFoundError',
      'ClassNotFoundException',
      'ModuleNotFoundError',
    ],
  ],
  'managed-identity': ['ManagedIdentityCredential', 'CredentialUnavailableException'],
} as const satisfies CodesByKind;

/** Codes of the same sources that only say that something between the program and the service failed. */
export const vagueSystemErrors = {
  'network-or-cors': [
    ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ENOTFOUND'],
    ...['EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EPIPE', 'ERR_SOCKET_TIMEOUT'],
    ...[
      'UND_ERR_CONNECT_TIMEOUT',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_SOCKET',
      'ERR_NAME_NOT_RESOLVED',
    ],
    ...['ERR_INTERNET_DISCONNECTED', 'ERR_CONNECTION_REFUSED', 'ERR_CONNECTION_RESET'],
    ...[
      'ERR_CONNECTION_TIMED_OUT',
      'ERR_CONNECTION_CLOSED',
      'ERR_CONNECTION_ABORTED',
      'ERR_TIMED_OUT',
    ],
    ...['ERR_BLOCKED_BY_CLIENT', 'ERR_NETWORK_CHANGED', 'ERR_NETWORK_ACCESS_DENIED', 'ERR_NETWORK'],
    ...['ERR_ADDRESS_UNREACHABLE', 'ERR_EMPTY_RESPONSE', 'ERR_HTTP2_PROTOCOL_ERROR', 'ERR_FAILED'],
    ...['DNS_PROBE_FINISHED_NXDOMAIN', 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_NET_TIMEOUT'],
    ...[
      'EndpointNotFoundException',
      'SocketException',
      'TimeoutException',
      'TaskCanceledException',
    ],
    ...['HttpRequestException', 'WebException', 'CommunicationException', 'NameResolutionFailure'],
    ...['ConnectFailure', 'ReceiveFailure', 'SendFailure', 'KeepAliveFailure', 'ConnectionClosed'],
    ...[
      'UnknownHostException',
      'ConnectException',
      'SocketTimeoutException',
      'NoRouteToHostException',
    ],
    ...[
      'ConnectTimeoutException',
      'NewConnectionError',
      'NameResolutionError',
      'ConnectTimeoutError',
    ],
    ...[
      'ReadTimeoutError',
      'ReadTimeout',
      'ConnectTimeout',
      'ConnectionError',
      'ConnectionResetError',
    ],
    ...['MaxRetryError', 'ClientConnectorError', 'ServerDisconnectedError', 'RemoteDisconnected'],
    ...['URLError', 'gaierror', 'FetchError', 'RequestError', 'ConnectionRefusedError'],
  ],
  tls: ['SSLHandshakeException', 'SSLProtocolException', 'SSLError', 'SSLException'],
  'session-expired': ['MsalUiRequiredException', 'InteractionRequiredAuthError'],
} as const satisfies CodesByKind;

/**
 * Codes of Microsoft’s other services, as they are written in `error.code`, `innererror.code`, or `error.details[].code`.
 * @see https://learn.microsoft.com/graph/errors
 * @see https://learn.microsoft.com/windows/win32/winhttp/error-messages
 * @see https://learn.microsoft.com/power-platform/admin/programmability-authentication-v2
 * @see https://learn.microsoft.com/troubleshoot/power-platform/power-automate/welcome-power-automate
 */
export const serviceCodes = {
  'admin-role': [
    ...['InsufficientPrincipalPermissions', 'EnvironmentAccess', 'UserNotTenantAdmin'],
    ...['Authorization_RequestDenied'],
    ...['InsufficientCallerPermissions', 'ServicePrincipalNotAuthorized'],
  ],
  'region-or-url': ['EnvironmentNotFound', 'OrganizationNotFound', 'LinkedEnvironmentNotFound'],
  'flow-connection': [
    ...['ConnectionAuthorizationFailed', 'InvokerConnectionOverrideFailed', 'ConnectionNotFound'],
    ...['ApiConnectionNotFound', 'MissingConnection', 'ConnectionAccessDenied'],
    ...['UnresolvableConnection', 'MissingConnectionReference', 'ConnectionReferenceNotFound'],
    ...['ConnectionUnauthenticated', 'MissingConnectionAcl', 'ApiConnectionReferenceMissing'],
  ],
  'wrong-audience': [
    'InvalidAuthenticationTokenAudience',
    'InvalidAudience',
    'IDX10214',
    'S2S17001',
  ],
  'session-expired': ['ExpiredAuthenticationToken', 'IDX10223'],
  'no-licence': ['UserNotLicensed', 'UserMissingLicense', 'UnlicensedUser'],
  'sign-in-pending': ['authorization_pending', 'slow_down'],
  'certificate-key': ['certificate_without_private_key', 'cryptographic_error', 'IDX10638'],
  'managed-identity': [
    ...['managed_identity_request_failed', 'managed_identity_unreachable_network'],
    ...['managed_identity_no_matching_identity', 'user_assigned_managed_identity_not_supported'],
  ],
  'no-browser': [
    'linux_xdg_open_failed',
    'webview2_not_installed',
    'webview2_runtime_not_installed',
  ],
  /** What Windows shows when its sign-in broker (WAM) can’t reach Microsoft. */
  'network-or-cors': [
    ...['0xCAA70004', '0xCAA70007', '0xCAA82EE2', '0xCAA82EE7', '0xCAA82EFD', '0xCAA82EFE'],
  ],
  proxy: ['ProxyAuthenticationRequired'],
} as const satisfies CodesByKind;
