import type { CloudId } from './clouds.ts';

/**
 * Where apps are made in each cloud; what follows is `/<environment id>/…`.
 * @see https://learn.microsoft.com/power-platform/admin/powerapps-us-government
 * @see https://learn.microsoft.com/power-platform/admin/business-applications-in-china
 */
export const makerPortals = {
  public: 'https://make.powerapps.com/environments',
  gcc: 'https://make.gov.powerapps.us/environments',
  gcchigh: 'https://make.high.powerapps.us/environments',
  dod: 'https://make.apps.appsplatform.us/environments',
  china: 'https://make.powerapps.cn/environments',
} as const satisfies Record<CloudId, string>;
