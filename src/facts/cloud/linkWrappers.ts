/**
 * Services that put their own host around another address: proxies that append to the host, and mail scanners and chats that carry
 * the address inside their link. A new one is a new row.
 * @see https://learn.microsoft.com/defender-cloud-apps/troubleshooting-proxy-url (suffixes of the proxy)
 * @see https://learn.microsoft.com/defender-office-365/safe-links-about
 * @see https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API
 */
export const proxySuffix = /\.(?:mcas\.ms|mcas-gov\.(?:us|ms)|[a-z]{2}\d?\.cas\.ms)$/;

export const proxyRemark =
  'The address went through Microsoft Defender for Cloud Apps, so the organization’s own address is used.';

type LinkWrapper = {
  readonly host: RegExp;
  /** Stands in “The address was inside …”. */
  readonly name: string;
  /** Proofpoint's second version writes `-` for `%` and `_` for `/`. */
  readonly dashed?: RegExp;
  /** Its links may keep the address to themselves. */
  readonly hides?: true;
  /** Only an organization counts that one of these parameters names. */
  readonly only?: readonly string[];
};

export const linkWrappers: readonly LinkWrapper[] = [
  {
    host: /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/,
    name: 'a Safe Links link',
  },
  { host: /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, name: 'a Teams link' },
  { host: /(?:^|\.)safelinks?\.emails\.azure\.net$/, name: 'a link in an email from Microsoft' },
  { host: /^outlook\.(?:office|office365|live)\.com$/, name: 'an Outlook link' },
  {
    host: /(?:^|\.)urldefense(?:\.proofpoint)?\.(?:com|us)$/,
    name: 'a Proofpoint link',
    dashed: /^\/v2\//,
    hides: true,
  },
  { host: /(?:^|\.)mimecast(?:protect)?\.com$/, name: 'a Mimecast link', hides: true },
  { host: /(?:^|\.)linkprotect\.cudasvc\.com$/, name: 'a Barracuda link', hides: true },
  { host: /^secure-web\.cisco\.com$/, name: 'a Cisco link', hides: true },
  { host: /(?:^|\.)trendmicro\.com$/, name: 'a Trend Micro link', hides: true },
  { host: /(?:^|\.)sophos\.com$/, name: 'a Sophos link', hides: true },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, name: 'a Google link' },
  { host: /^(?:www\.)?bing\.com$/, name: 'a Bing link' },
  { host: /^slack-redir\.net$/, name: 'a Slack link' },
  { host: /^(?:www\.)?linkedin\.com$/, name: 'a LinkedIn link' },
  { host: /^l\.facebook\.com$/, name: 'a Facebook link' },
  {
    host: /^(?:aka\.ms|bit\.ly|tinyurl\.com|t\.co|ow\.ly|lnkd\.in)$/,
    name: 'a short link',
    hides: true,
  },
  {
    host: /^login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|windows\.net)$/,
    name: 'a sign-in link for this organization',
    only: ['resource', 'scope'],
  },
];

/** Hosts of XML namespaces: names that look like addresses. */
export const namespaceHosts =
  /^(?:(?:www\.)?w3\.org|schemas\.[a-z0-9.-]{1,80}|tempuri\.org|docs\.oasis-open\.org)$/;

/** Ports of the SQL (TDS) endpoint, which an organization answers at besides the Web API.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/dataverse-sql-query */
export const sqlPorts: readonly string[] = ['1433', '5558'];
