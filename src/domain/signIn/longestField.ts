/**
 * How much of each field of the sign-in form is read. The fields cut off what is longer, so that they hold nothing that isn’t
 * searched for secrets. It has a file of its own, because the form's reader is loaded later.
 */
export const longestField = { client: 2000, tenant: 2000, org: 4000 } as const;
