/** The backgrounds of the accent, as `ui/styles/tokens.css` has them. */
export const themeSurfaces = {
  light: ['#ffffff', '#f6f7f9', '#eceef3'],
  dark: ['#13151a', '#191c22', '#242831'],
} as const;

export type Theme = keyof typeof themeSurfaces;

/** An accent and what is derived from it, for one theme. */
export type Accent = {
  readonly accent: string;
  readonly hover: string;
  readonly soft: string;
  /** What is written on the accent. */
  readonly text: string;
};

/** How the derived colors of a theme are mixed: with what, and how much of it. */
const mixes = {
  light: { hover: ['#000000', 0.2], soft: ['#ffffff', 0.9], text: '#ffffff' },
  dark: { hover: ['#ffffff', 0.35], soft: ['#13151a', 0.78], text: '#13151a' },
} as const;

/** WCAG 2.2, success criterion 1.4.3. */
export const leastContrast = 4.5;

type Rgb = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb` as `#rrggbb`; undefined for anything else. */
export function readHexColor(text: string): string | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  return /^#[\da-f]{6}$/i.test(text) ? text.toLowerCase() : undefined;
}

/** The accent of a theme, and its lowest contrast with the backgrounds there. */
export function accentOf(
  color: string,
  theme: Theme,
): { readonly accent: Accent; readonly contrast: number } {
  const { hover, soft, text } = mixes[theme];
  const accent = {
    accent: color,
    hover: mix(color, hover[0], hover[1]),
    soft: mix(color, soft[0], soft[1]),
    text,
  };
  const beside = [...themeSurfaces[theme], accent.soft, text];
  return { accent, contrast: Math.min(...beside.map((other) => contrastOf(color, other))) };
}

/** The color, mixed with white until it can be read in the dark theme. */
export function lighten(color: string): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(color, '#ffffff', step / 20));
  return steps.find((each) => accentOf(each, 'dark').contrast >= leastContrast) ?? '#ffffff';
}

/**
 * The contrast of two colors, from 1 to 21.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(color: string): number {
  const [red, green, blue] = rgbOf(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function mix(color: string, other: string, share: number): string {
  const added = rgbOf(other);
  const parts = rgbOf(color).map((part, at) =>
    Math.round(part + ((added[at] ?? 0) - part) * share),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function rgbOf(color: string): Rgb {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
