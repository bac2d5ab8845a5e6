import type { CloudId } from './clouds.ts';

type TenantCloud = {
  /** `cloud_instance_name` of the tenant's OpenID metadata. */
  readonly instance: string;
  /** `tenant_region_sub_scope`; undefined matches any. */
  readonly subScope?: string;
  /** The clouds that the tenant's organizations can be in, the likeliest first. */
  readonly clouds: readonly [CloudId, ...CloudId[]];
};

/**
 * The clouds of a tenant by what its public metadata says; the first row that fits counts.
 * @see https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export const tenantClouds: readonly TenantCloud[] = [
  { instance: 'microsoftonline.com', subScope: 'GCC', clouds: ['gcc'] },
  { instance: 'microsoftonline.com', clouds: ['public', 'gcc'] },
  { instance: 'microsoftonline.us', subScope: 'DODCON', clouds: ['gcchigh'] },
  { instance: 'microsoftonline.us', subScope: 'DOD', clouds: ['dod'] },
  { instance: 'microsoftonline.us', clouds: ['gcchigh', 'dod'] },
  { instance: 'partner.microsoftonline.cn', clouds: ['china'] },
];
