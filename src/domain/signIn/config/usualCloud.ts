import { defaultCloud, type CloudId } from '../../../facts/cloud/clouds.ts';
import type { Config } from './hostConfig.ts';

/** The cloud of a registration that names none: the host’s, where its settings name one. */
export function usualCloud(config: Pick<Config, 'cloud'> | undefined): CloudId {
  return config?.cloud ?? defaultCloud;
}
