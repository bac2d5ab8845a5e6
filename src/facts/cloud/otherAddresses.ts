/**
 * Addresses that people paste for an organization's and that are something else: what it is, and what to use instead.
 * `host` is tried in order; a new product is a new row.
 * @see https://learn.microsoft.com/power-platform/admin/online-requirements
 * @see https://learn.microsoft.com/power-platform/important-changes-coming (regional discovery)
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud (Germany closed in 2021)
 */
type OtherHost = {
  readonly host: RegExp;
  readonly what: OtherAddress;
};

const example = 'It looks like https://contoso.crm4.dynamics.com.';
const fromTheApp =
  'Open your Dynamics 365 app or Power App in the browser and copy the address that you see there.';

export const otherAddresses = {
  'finance-operations': `This is a Finance & Operations address. That product has no Dataverse Web API at this host. If it is linked to Dataverse, the Power Platform admin center shows the environment’s own address; use that one. ${example}`,
  'lifecycle-services': `This is Lifecycle Services, where Finance & Operations is administered. Use the address of the organization itself. ${example}`,
  'business-central': `This is a Business Central address. Business Central is another product with its own API, not a Dataverse organization. ${fromTheApp} ${example}`,
  'power-pages': `This is a website made with Power Pages, not the organization behind it. In Power Pages, open the site’s details to see its environment, and use that environment’s address. ${example}`,
  'human-resources': `This is a Dynamics 365 Human Resources address, not the Dataverse organization behind it. Use the environment’s address from the Power Platform admin center. ${example}`,
  commerce: `This is a Dynamics 365 Commerce address, not a Dataverse organization. Use the environment’s address from the Power Platform admin center. ${example}`,
  'home-page': `This is a start page of Dynamics 365, which is shared by all organizations. Open the app you need from there, and copy the address that you then see. ${example}`,
  discovery: `This is Microsoft’s list of organizations, not an organization. Latchkey reads that list automatically when you sign in. To add one organization, use its own address. ${example}`,
  'regional-discovery': `This is the discovery service of one region. Microsoft switched those off in 2021; the worldwide list replaces them, and Latchkey reads it automatically when you sign in. To add one organization, use its own address. ${example}`,
  'closed-cloud': `This address belongs to Microsoft’s German cloud, which closed in October 2021. Its organizations moved to an address that ends in dynamics.com; ask your administrator for the new one. ${example}`,
  'sign-in-page': `This is Microsoft’s sign-in page. Use the address of the organization that you want to reach. ${example}`,
  portal: `This link to a Microsoft portal doesn’t name an environment. Open the environment and copy its link, or use the organization’s own address. ${example}`,
  'region-only': `This host names a region, but no organization. Enter the organization’s name before it. ${example}`,
  'on-premises': `This looks like Dynamics on a server of your own (on-premises). Latchkey connects to organizations in Microsoft’s cloud only; for a server of your own, follow the tool’s instructions for Active Directory or claims sign-in.`,
  'with-port': `This address has a port number. Organizations in Microsoft’s cloud never have one. If it is a server of your own, Latchkey cannot connect to it; otherwise remove the colon and the number.`,
  secret: `This contains something that looks like a password, a secret or a token, so it wasn’t read or stored. Latchkey never needs one. Paste only the organization’s address. ${example}`,
  'other-dynamics': `This address belongs to one of Microsoft’s own services, not to an organization. ${fromTheApp} ${example}`,
  foreign: `This isn’t the address of a Dynamics 365 organization in Microsoft’s cloud. ${fromTheApp} ${example}`,
  placeholder: `This address still contains a placeholder, such as {org}. Replace the placeholder with the name of your organization. ${example}`,
  several: `This text names more than one organization. Paste only the address of the one you want. ${example}`,
  'active-row': `The active row (*) shows no environment URL. Run pac org list and copy the URL of the organization you want. ${example}`,
  'hidden-link': `This link hides the address that it leads to. Open it in your browser and copy the address you see there. ${example}`,
} as const satisfies Record<string, string>;

export type OtherAddress = keyof typeof otherAddresses;

export const otherHosts: readonly OtherHost[] = [
  {
    host: /(?:^|\.)(?:operations(?:\.[a-z]+)?|cloudax|axcloud)\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)$/,
    what: 'finance-operations',
  },
  {
    host: /(?:^|\.)lcs\.dynamics\.(?:com|cn)$|^lcs\.microsoftdynamics\.us$/,
    what: 'lifecycle-services',
  },
  { host: /(?:^|\.)(?:businesscentral|bc)\.dynamics\.(?:com|cn)$/, what: 'business-central' },
  {
    host: /\.(?:powerappsportals|appsplatformportals|microsoftcrmportals|dynamics365portals)\.(?:com|us|cn)$/,
    what: 'power-pages',
  },
  { host: /(?:^|\.)talent\.dynamics\.com$/, what: 'human-resources' },
  { host: /(?:^|\.)commerce\.dynamics\.com$/, what: 'commerce' },
  { host: /^home\.dynamics\.(?:com|cn)$/, what: 'home-page' },
  {
    host: /^globaldisco\.crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)$/,
    what: 'discovery',
  },
  {
    host: /^(?:disco|dev)\.crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)$/,
    what: 'regional-discovery',
  },
  {
    host: /^(?:api|port|rc|www|cloudredirector[a-z0-9-]*|admin\.services)\.crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)$/,
    what: 'other-dynamics',
  },
  { host: /(?:^|\.)microsoftdynamics\.de$/, what: 'closed-cloud' },
  {
    host: /^(?:login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net|microsoft\.com|live\.com)|sts\.windows\.net)$/,
    what: 'sign-in-page',
  },
];

/** Portals whose links name an environment in their path. */
export const environmentPortals =
  /(?:^|\.)(?:powerapps\.(?:com|us|cn)|powerautomate\.(?:com|us|cn)|powerplatform\.com|powerplatform\.microsoft\.(?:com|us)|powerplatform\.partner\.microsoftonline\.cn|appsplatform\.us|flow\.microsoft\.(?:com|us)|copilotstudio(?:\.preview)?\.microsoft\.(?:com|us)|bap\.microsoft\.(?:com|us)|powerpages\.microsoft\.(?:com|us)|powerva\.microsoft\.com)$/;

/** Microsoft portals that never lead to an organization. */
export const otherPortals =
  /^(?:[a-z]+\.)?(?:entra\.microsoft\.(?:com|us)|entra\.microsoftonline\.cn|portal\.azure\.(?:com|us|cn)|aad\.portal\.azure\.com|admin\.microsoft\.com|admin\.cloud\.microsoft|office\.com|microsoft365\.com)$/;

/**
 * The host of one environment in the Power Platform API: the environment's ID without hyphens, with a dot before its last one or two
 * characters.
 * @see https://learn.microsoft.com/power-platform/admin/programmability-authentication-v2
 */
export const environmentHosts =
  /^(default)?([0-9a-f]{30}\.[0-9a-f]{2}|[0-9a-f]{31}\.[0-9a-f])\.environment\.api\.(?:[a-z]+\.)?(?:powerplatform\.(?:com|microsoft\.us|partner\.microsoftonline\.cn)|appsplatform\.us)$/;
