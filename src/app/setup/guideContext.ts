import { createContext } from 'svelte';
import type { SetupGuide } from '../../state/setup/setupGuide.svelte.ts';

/** The guide, for the parts of its screen. */
export const [getGuide, setGuide] = createContext<SetupGuide>();
