type Wrap = (text: string) => string;

const escapeHtml: Wrap = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

/** The forms in which people paste an error text. */
export const wrappings: Readonly<Record<string, Wrap>> = {
  'as it is': (text) => text,
  'a page of Entra': (text) =>
    `Sign in\nSorry, but we’re having trouble signing you in.\n\n${text}\n\nTroubleshooting details\nRequest Id: 5f0e1d2c-50a0-4001-8005-115001150011\nCorrelation Id: 0f0e1d2c-50a0-4001-8005-115001150011\nTimestamp: 2026-11-22T10:00:00Z`,
  'JSON of the token endpoint': (text) =>
    JSON.stringify({
      error: 'invalid_grant',
      error_description: `${text}\r\nTrace ID: 5f0e1d2c-50a0-4001-8005-115001150011\r\nCorrelation ID: 0f0e1d2c-50a0-4001-8005-115001150011\r\nTimestamp: 2026-11-22 10:00:00Z`,
      error_codes: [Number(/\d+/.exec(text)?.[0])],
      timestamp: '2026-11-22 10:00:00Z',
    }),
  'JSON escaped twice': (text) => JSON.stringify(JSON.stringify(JSON.stringify({ message: text }))),
  'escaped HTML': escapeHtml,
  'HTML escaped twice': (text) => escapeHtml(escapeHtml(text)),
  'a redirect address': (text) =>
    `https://latchkey.example/#error=invalid_request&error_description=${encodeURIComponent(text)}&state=eyJpZCI6`,
  'an address with plus signs': (text) =>
    `https://latchkey.example/?${new URLSearchParams({ error: 'x', error_description: text }).toString()}`,
  'an address encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'lines of twelve characters': (text) => text.replace(/.{12}/g, '$&\n'),
  'lines of forty, quoted in a mail': (text) => text.replace(/.{40}/g, '$&\r\n> '),
  'a code broken in its middle': (text) => text.replace(/AADSTS\d\d\d/, '$&\n'),
  'an MSAL.js server error': (text) =>
    `ServerError: invalid_request: Error(s): ${/\d+/.exec(text)?.[0] ?? ''} - Timestamp: 2026-11-22 10:00:00Z - Description: ${text} - Correlation ID: 0f0e1d2c-50a0-4001-8005-115001150011 - Trace ID: 5f0e1d2c-50a0-4001-8005-115001150011\n    at ResponseHandler.validateTokenResponse (index.js:50011:12)`,
  'an MSAL.NET exception': (text) =>
    `Microsoft.Identity.Client.MsalServiceException: ${text}\n   at Microsoft.Identity.Client.Internal.Requests.RequestBase.HandleTokenRefreshError(MsalServiceException e)\n\tStatusCode: 400\n\tResponseBody: {"error":"invalid_request"}`,
  'MSAL Python': (text) => `{'error': 'invalid_client', 'error_description': "${text}"}`,
  XrmToolBox: (text) =>
    `Unable to Login to Dynamics CRM\nLast CRM Error => Error: ${text}\nSource: Microsoft.PowerPlatform.Dataverse.Client\nTarget: System.Threading.Tasks.Task ExecuteAsync`,
  KingswaySoft: (text) =>
    `[CDS Connection Manager [1]] Error: KingswaySoft.IntegrationToolkit.DynamicsCrm.CrmServiceException: CRM service call returned an error: ${text} (SSIS Integration Toolkit, v22.1.0.32, DtsDebugHost, 15.0.2000.170)`,
  'Data Factory': (text) =>
    JSON.stringify({
      errorCode: '2200',
      message: `ErrorCode=DynamicsFailedToConnect,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=Failed to connect to Dynamics: ${text},Source=Microsoft.DataTransfer.ClientLibrary'`,
      failureType: 'UserError',
    }),
  'Power Automate': (text) =>
    `{"status":401,"source":"https://europe-002.token.azure-apim.net/","message":"Error from token exchange: ${JSON.stringify(text).slice(1, -1)}"}`,
};
