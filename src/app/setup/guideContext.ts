import { createContext } from 'svelte';
import type { SetupGuide } from '../../state/setup/setupGuide.svelte.ts';

/** The setup guide, for the components of its screen. */
export const [getGuide, setGuide] = createContext<SetupGuide>();
