import type { Component } from 'svelte';
import { hasDrafts } from '../../services/storage/hasDrafts.ts';
import type { Storage } from '../../services/storage/storage.ts';

/** The badge about a registration's secret; it is loaded only where something was set up here. */
export async function expiryPart(
  storage: Storage,
): Promise<Component<{ readonly clientId: string }> | undefined> {
  if (!(await hasDrafts(storage))) return undefined;
  try {
    return (await import('./RegistrationExpiry.svelte')).default;
  } catch {
    return undefined; // the network is gone, or the host has a newer page: whatever is shown works without the badge
  }
}
