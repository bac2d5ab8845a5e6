/** Why an organization may be missing from Microsoft's list, and what to do about it. */
export const causes = [
  {
    id: 'disabled-user',
    title: 'Your user is disabled there',
    remedy:
      'Ask an administrator of the environment to enable your user and to give it a licence and a security role.',
  },
  {
    id: 'security-group',
    title: 'The environment lets in a security group, and you are not in it',
    remedy: 'Ask an administrator of the tenant to add you to that group. It takes some minutes.',
  },
  {
    id: 'delegated-administrator',
    title: 'You reach it as a partner’s delegated administrator only',
    remedy:
      'Such access is never listed. Ask the customer for a user of your own or as a guest, or type the address below.',
  },
  {
    id: 'other-tenant',
    title: 'It belongs to another tenant, where you are a guest',
    remedy:
      'Each tenant has its own list. Choose “Use another account” and enter that tenant’s ID or domain, or paste the link of your invitation.',
  },
  {
    id: 'other-cloud',
    title: 'It is in another cloud',
    remedy:
      'GCC, GCC High, DoD and China have lists of their own. Choose the cloud in “Use another account”; some need a registration of their own.',
  },
  {
    id: 'new-environment',
    title: 'It was made, copied or deleted within the last day',
    remedy: 'The list lags behind. Look again later, or type the address below.',
  },
  {
    id: 'no-dataverse',
    title: 'The environment has no Dataverse database',
    remedy:
      'Only environments with Dataverse are organizations. An administrator can add the database in the Power Platform admin center.',
  },
] as const;
