/** Why an organization may be missing from Microsoft’s list, and what to do about it. */
export const missingCauses = [
  {
    id: 'disabled-user',
    title: 'Your user is disabled in the environment',
    remedy:
      'Ask an administrator of the environment to enable your user and assign a license and a security role.',
  },
  {
    id: 'security-group',
    title: 'Access is limited to a security group you’re not in',
    remedy:
      'Ask an administrator of the tenant to add you to the group. It takes effect after a few minutes.',
  },
  {
    id: 'delegated-administrator',
    title: 'You only have access as a partner with delegated administration',
    remedy:
      'Microsoft never lists these organizations. Ask the customer for a user account or a guest account, or enter the address below.',
  },
  {
    id: 'other-tenant',
    title: 'The organization is in another tenant, where you’re a guest',
    remedy:
      'Each tenant has its own list. Select “Use another account” and enter the ID or domain of that tenant, or paste the link from your invitation into the search box.',
  },
  {
    id: 'other-cloud',
    title: 'The organization is in another cloud',
    remedy:
      'GCC, GCC High, DoD and China have their own lists. Select “Use another account” and choose the cloud. Some clouds need their own app registration.',
  },
  {
    id: 'new-environment',
    title: 'The environment was created, copied or deleted within the last day',
    remedy: 'The list can be out of date. Try again later, or enter the address below.',
  },
  {
    id: 'no-dataverse',
    title: 'The environment has no Dataverse database',
    remedy:
      'Only environments with Dataverse are organizations. An administrator can add the database in the Power Platform admin center.',
  },
] as const;
