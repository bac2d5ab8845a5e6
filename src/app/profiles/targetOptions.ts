import { targetIds } from '../../facts/setup/targetIds.ts';
import { target } from '../../facts/setup/targets.ts';

/** The tools to choose from, by name. */
export const targetOptions = targetIds.map((id) => ({ value: id, label: target(id).name }));
