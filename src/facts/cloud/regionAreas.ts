/** Parts of the world from west to east, and the regions in each, as one would look for them on a map. */
export const regionAreas = {
  Americas: ['crm3.dynamics.com', 'crm.dynamics.com', 'crm2.dynamics.com'],
  Europe: [
    'crm4.dynamics.com',
    'crm11.dynamics.com',
    'crm12.dynamics.com',
    'crm16.dynamics.com',
    'crm17.dynamics.com',
    'crm19.dynamics.com',
    'crm22.dynamics.com',
  ],
  'Middle East & Africa': ['crm15.dynamics.com', 'crm14.dynamics.com'],
  'Asia Pacific': [
    'crm8.dynamics.com',
    'crm20.dynamics.com',
    'crm5.dynamics.com',
    'crm21.dynamics.com',
    'crm7.dynamics.com',
    'crm6.dynamics.com',
  ],
  'National clouds': [
    'crm9.dynamics.com',
    'crm.microsoftdynamics.us',
    'crm.appsplatform.us',
    'crm.dynamics.cn',
  ],
} as const satisfies Record<string, readonly string[]>;

export type RegionArea = keyof typeof regionAreas;
