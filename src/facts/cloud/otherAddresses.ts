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
  'power-pages': `This is a website made with Power Pages. It stands in front of an organization, but does not answer for it. In Power Pages, open the site’s details to see its environment, and use that environment’s address. ${example}`,
  'human-resources': `This is a Dynamics 365 Human Resources address, not the Dataverse organization behind it. Use the environment’s address from the Power Platform admin center. ${example}`,
  commerce: `This is a Dynamics 365 Commerce address, not a Dataverse organization. Use the environment’s address from the Power Platform admin center. ${example}`,
  'home-page': `This is a start page of Dynamics 365, where many organizations meet. Open the app you need from there, and copy the address that you then see. ${example}`,
  discovery: `This is Microsoft’s list of organizations, not an organization. Latchkey asks that list by itself when you sign in. To add one organization, use its own address. ${example}`,
  'regional-discovery': `This is the discovery service of one region. Microsoft switched those off in 2021; the worldwide list replaces them, and Latchkey asks it by itself when you sign in. To add one organization, use its own address. ${example}`,
  'closed-cloud': `This address belongs to Microsoft’s German cloud, which closed in October 2021. Its organizations moved to an address that ends in dynamics.com; ask your administrator for the new one. ${example}`,
  'sign-in-page': `This is Microsoft’s sign-in page. Use the address of the organization that you want to reach. ${example}`,
  portal: `This page of a Microsoft portal does not say which environment it is about. Open the environment first and copy its link then, or use the organization’s own address. ${example}`,
  'region-only': `This names a region, but no organization in it. Put the organization’s name in front. ${example}`,
  'on-premises': `This looks like Dynamics on a server of your own (on-premises). Latchkey connects to organizations in Microsoft’s cloud only; for a server of your own, follow the tool’s instructions for Active Directory or claims sign-in.`,
  'with-port': `This address has a port number. Organizations in Microsoft’s cloud never have one. If it is a server of your own, Latchkey cannot connect to it; otherwise remove the colon and the number.`,
  secret: `This holds something that looks like a password, a secret or a token, so it was not read and is not kept. Latchkey never needs one. Paste only the organization’s address. ${example}`,
  'other-dynamics': `This is a Microsoft address, but not one that an organization answers at. ${fromTheApp} ${example}`,
  foreign: `This address is not one of Microsoft’s for Dynamics 365. If it is your company’s own website address, look for the organization behind it: ${fromTheApp} ${example}`,
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
    host: /\.(?:powerappsportals\.(?:com|us|cn)|microsoftcrmportals\.(?:com|us|cn)|dynamics365portals\.(?:com|us|cn))$/,
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
    host: /^disco\.crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)$/,
    what: 'regional-discovery',
  },
  { host: /(?:^|\.)microsoftdynamics\.de$/, what: 'closed-cloud' },
  {
    host: /^(?:login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net|microsoft\.com|live\.com)|sts\.windows\.net)$/,
    what: 'sign-in-page',
  },
];

/** Portals whose links name an environment in their path. */
export const environmentPortals =
  /(?:^|\.)(?:powerapps\.(?:com|us|cn)|powerautomate\.(?:com|us|cn)|powerplatform\.com|powerplatform\.microsoft\.(?:com|us)|powerplatform\.partner\.microsoftonline\.cn|appsplatform\.us|flow\.microsoft\.(?:com|us)|copilotstudio\.microsoft\.(?:com|us)|powerpages\.microsoft\.(?:com|us)|powerva\.microsoft\.com)$/;

/** Microsoft portals that never lead to an organization. */
export const otherPortals =
  /^(?:[a-z]+\.)?(?:entra\.microsoft\.(?:com|us)|entra\.microsoftonline\.cn|portal\.azure\.(?:com|us|cn)|aad\.portal\.azure\.com|admin\.microsoft\.com|admin\.cloud\.microsoft|office\.com|microsoft365\.com)$/;
