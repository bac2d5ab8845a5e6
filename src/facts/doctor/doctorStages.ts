/** The stages of the doctor, from the page's own address to the user in an organization. */
export const doctorStages = {
  page: {
    label: 'This page’s address',
    asks: 'Is this page on https (or localhost) and in its own tab, and what’s its redirect URI?',
  },
  storage: { label: 'Browser storage', asks: 'Can this page store a sign-in and its settings?' },
  'client-id': { label: 'Client ID', asks: 'Is the client ID in the right format?' },
  tenant: { label: 'Tenant', asks: 'Does the tenant exist in this cloud?' },
  'sign-in-host': { label: 'Sign-in service', asks: 'Does Microsoft’s sign-in service answer?' },
  'sign-in': { label: 'Last sign-in', asks: 'How did the last sign-in end?' },
  'discovery-token': {
    label: 'Access to the list of organizations',
    asks: 'Does Microsoft issue a token for Global Discovery?',
  },
  discovery: { label: 'List of organizations', asks: 'Does Global Discovery answer?' },
  'organization-token': {
    label: 'Access to the organization',
    asks: 'Does Microsoft issue a token for this organization?',
  },
  organization: {
    label: 'Organization reachable',
    asks: 'Does the organization’s address answer?',
  },
  identity: { label: 'Identity', asks: 'Does the organization know who you are?' },
  membership: { label: 'Membership', asks: 'Do you have an enabled user in the organization?' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly asks: string }>>;

export type DoctorStage = keyof typeof doctorStages;
