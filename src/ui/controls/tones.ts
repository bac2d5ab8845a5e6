import type { IconName } from './icons.ts';

/** What a colour means; `base.css` gives each its two colours by `data-tone`. The icon is its second sign. */
export const toneIcons = {
  neutral: 'info',
  accent: 'info',
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  danger: 'cross-circle',
  production: 'building',
} as const satisfies Record<string, IconName>;

export type Tone = keyof typeof toneIcons;
