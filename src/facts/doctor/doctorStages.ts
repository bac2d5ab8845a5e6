/** The stages of the doctor's ladder, from the page itself to one's place in an organization. */
export const doctorStages = {
  page: {
    label: 'This page’s address',
    asks: 'Is the page on https (or localhost), in a tab of its own, and what is its redirect URI?',
  },
  storage: { label: 'Browser storage', asks: 'May this page keep a sign-in and its settings?' },
  'client-id': { label: 'Client ID', asks: 'Does the client ID have the right shape?' },
  tenant: { label: 'Tenant', asks: 'Does the tenant exist in this cloud?' },
  'sign-in-host': { label: 'Sign-in service', asks: 'Does Microsoft’s sign-in service answer?' },
  'sign-in': { label: 'Last sign-in', asks: 'How did the last sign-in end?' },
  'discovery-token': {
    label: 'Access to the list of organizations',
    asks: 'Does Microsoft give a token for Global Discovery?',
  },
  discovery: { label: 'List of organizations', asks: 'Does Global Discovery answer?' },
  'organization-token': {
    label: 'Access to the organization',
    asks: 'Does Microsoft give a token for this organization?',
  },
  organization: {
    label: 'Organization reachable',
    asks: 'Does the organization’s address answer at all?',
  },
  identity: { label: 'Identity', asks: 'Does the organization know who you are?' },
  membership: { label: 'Membership', asks: 'Do you have a user with security roles there?' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly asks: string }>>;

export type DoctorStage = keyof typeof doctorStages;
