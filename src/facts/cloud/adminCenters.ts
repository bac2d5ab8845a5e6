import type { CloudId } from './clouds.ts';

/**
 * Where environments are administered in each cloud.
 * @see https://learn.microsoft.com/power-platform/admin/powerapps-us-government
 * @see https://learn.microsoft.com/power-platform/admin/business-applications-in-china
 */
export const powerPlatformAdminCenters = {
  public: 'https://admin.powerplatform.microsoft.com/environments',
  gcc: 'https://gcc.admin.powerplatform.microsoft.us/environments',
  gcchigh: 'https://high.admin.powerplatform.microsoft.us/environments',
  dod: 'https://admin.appsplatform.us/environments',
  china: 'https://admin.powerapps.cn/environments',
} as const satisfies Record<CloudId, string>;
