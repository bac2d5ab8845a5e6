import {
  accentOf,
  leastContrast,
  lighten,
  readHexColor,
  type Accent,
  type Theme,
} from './brandColor.ts';
import {
  readFields,
  readName,
  readString,
  type Place,
  type Reader,
  type Refused,
} from './place.ts';

/** What the page is called and looks like at this host. */
export type Brand = {
  readonly name?: string;
  readonly color?: Shades;
};

type Shades = Readonly<Record<Theme, Accent>>;

const longestName = 40;
const longestColor = 20;

export function readBrand(value: unknown, place: Place): Brand | Refused {
  return readFields<Required<Brand>>(
    value,
    place,
    {
      name: readName(longestName, `What the page is called, up to ${longestName} characters`),
      color: readColor,
    },
    'the name and color of the page',
  );
}

/** One color for both themes, or one for each. */
function readColor(value: unknown, place: Place): Shades | Refused {
  if (typeof value === 'object' && value !== null) return readShades(value, place);
  const light = readShade('light')(value, place);
  return light && shadesFrom(light);
}

function readShades(value: object, place: Place): Shades | Refused {
  const shades = readFields<Shades>(
    value,
    place,
    { light: readShade('light'), dark: readShade('dark') },
    'a color for each theme, light and dark',
  );
  if (shades?.light) return { ...shadesFrom(shades.light), ...shades };
  if (shades && !Object.hasOwn(value, 'light'))
    place.below('light').refuse('This is missing.', expectedColor('light'));
  return null;
}

/** The dark theme gets a lighter shade. */
function shadesFrom(light: Accent): Shades {
  return { light, dark: accentOf(lighten(light.accent), 'dark').accent };
}

function readShade(theme: Theme): Reader<Accent> {
  return (value, place) => {
    const text = readString(value, place, longestColor, expectedColor(theme));
    if (text === null) return null;
    const color = readHexColor(text);
    if (color === undefined) return place.refuse('This isn’t a color.', expectedColor(theme));
    const { accent, contrast } = accentOf(color, theme);
    if (contrast >= leastContrast) return accent;
    const shown = (Math.floor(contrast * 10) / 10).toFixed(1);
    return place.refuse(
      `This can’t be read in the ${theme} theme: its contrast is ${shown}:1.`,
      expectedColor(theme),
    );
  };
}

const examples: Readonly<Record<Theme, string>> = { light: '#0b5394', dark: '#9fc5e8' };

function expectedColor(theme: Theme): string {
  return `A color such as ${examples[theme]}, with a contrast of at least ${leastContrast}:1 in the ${theme} theme`;
}
