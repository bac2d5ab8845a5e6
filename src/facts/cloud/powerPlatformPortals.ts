import type { CloudId } from './clouds.ts';

/** Where people open apps and administer environments in one cloud. */
type PowerPlatformPortals = {
  /** Power Apps; followed by `/<environment id>/…`. */
  readonly maker: string;
  /** The Power Platform admin center. */
  readonly admin: string;
};

/**
 * @see https://learn.microsoft.com/power-platform/admin/powerapps-us-government
 * @see https://learn.microsoft.com/power-platform/admin/business-applications-in-china
 */
export const powerPlatformPortals = {
  public: {
    maker: 'https://make.powerapps.com/environments',
    admin: 'https://admin.powerplatform.microsoft.com/environments',
  },
  gcc: {
    maker: 'https://make.gov.powerapps.us/environments',
    admin: 'https://gcc.admin.powerplatform.microsoft.us/environments',
  },
  gcchigh: {
    maker: 'https://make.high.powerapps.us/environments',
    admin: 'https://high.admin.powerplatform.microsoft.us/environments',
  },
  dod: {
    maker: 'https://make.apps.appsplatform.us/environments',
    admin: 'https://admin.appsplatform.us/environments',
  },
  china: {
    maker: 'https://make.powerapps.cn/environments',
    admin: 'https://admin.powerapps.cn/environments',
  },
} as const satisfies Record<CloudId, PowerPlatformPortals>;
