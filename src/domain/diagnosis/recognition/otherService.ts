import { dataverseNames } from '../../../facts/diagnosis/phrases/otherServices.ts';

/**
 * Whether an app asked for another service than Dataverse.
 * @param resource The address or the application ID of the service, as an error text names it.
 */
export function isOtherService(resource: string | undefined): boolean {
  if (resource === undefined) return false;
  const name = resource.toLowerCase();
  return !dataverseNames.some((each) => name.includes(each));
}
