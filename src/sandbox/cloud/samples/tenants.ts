/** The sample directories. A directory lives in exactly one of Entra's clouds, named by its sign-in host. */
export type Tenant = {
  readonly id: string;
  readonly name: string;
  /** The first is shown to people; all of them name the directory in an address. */
  readonly domains: readonly [string, ...string[]];
  readonly signInHost: string;
};

const tenants = [
  {
    id: '0c0a7050-0000-4000-8000-00000000c001',
    name: 'Contoso Trading',
    domains: ['contoso.example', 'contoso.onmicrosoft.com'],
    signInHost: 'login.microsoftonline.com',
  },
  {
    id: '0fab71ca-0000-4000-8000-00000000f001',
    name: 'Fabrikam Holding',
    domains: ['fabrikam.example', 'fabrikam.onmicrosoft.com'],
    signInHost: 'login.microsoftonline.com',
  },
  {
    id: '0a9e0c70-0000-4000-8000-00000000a001',
    name: 'Woodgrove Agency',
    domains: ['woodgrove.example', 'woodgrove.onmicrosoft.us'],
    signInHost: 'login.microsoftonline.us',
  },
  {
    id: '0c41a000-0000-4000-8000-00000000b001',
    name: 'Tailspin 上海',
    domains: ['tailspin.example', 'tailspin.partner.onmschina.cn'],
    signInHost: 'login.partner.microsoftonline.cn',
  },
] as const satisfies readonly Tenant[];

/** The directory that an address names by its id or one of its domains, in one of Entra's clouds. */
export function findTenant(segment: string, signInHost: string): Tenant | undefined {
  const name = segment.toLowerCase();
  const here: readonly Tenant[] = tenants.filter((tenant) => tenant.signInHost === signInHost);
  return here.find((tenant) => tenant.id === name || tenant.domains.includes(name));
}

export function tenantById(id: string): Tenant | undefined {
  return tenants.find((tenant) => tenant.id === id);
}
