import type { RawConnection } from './imported.ts';

/** Only what is known, so that it doesn’t hide what a connection string says. */
export function present(values: Partial<RawConnection>): Partial<RawConnection> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
