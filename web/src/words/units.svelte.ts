// In which units a person reads and types. What is kept is always °C and cm; a number alone never says
// which it is, so nothing is guessed from one: the place of the browser chooses at first, a person
// after that.
export type Temperature = 'c' | 'f';
export type Length = 'cm' | 'inch';
export interface Units { temperature: Temperature; length: Length }

const place = 'palpate.units';
const fahrenheit = ['US', 'LR', 'FM', 'MH', 'PW', 'BS', 'BZ', 'KY'];
const inches = ['US', 'LR'];

/** Of a locale such as en-US; °C and cm where it names no country. */
export function unitsOf(locale: string): Units {
  let region: string | undefined;
  try {
    region = new Intl.Locale(locale).region;
  } catch {
    region = undefined;
  }
  return {
    temperature: region && fahrenheit.includes(region) ? 'f' : 'c',
    length: region && inches.includes(region) ? 'inch' : 'cm',
  };
}

function first(): Units {
  const usual = unitsOf(typeof navigator === 'undefined' ? 'en' : navigator.language);
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Units>) };
  } catch {
    return usual;
  }
}

const state = $state<Units>(first());
function keep(): void {
  try {
    localStorage.setItem(place, JSON.stringify(state));
  } catch {
    // For this page only, then.
  }
}

export const units = {
  get temperature(): Temperature {
    return state.temperature;
  },
  set temperature(to: Temperature) {
    state.temperature = to;
    keep();
  },
  get length(): Length {
    return state.length;
  },
  set length(to: Length) {
    state.length = to;
    keep();
  },
};

const tenth = (n: number): number => Math.round(n * 10) / 10;
export const toFahrenheit = (celsius: number): number => tenth(celsius * 9 / 5 + 32);
/** To a hundredth, so that 100.4 °F is the 38 °C of the rules. */
export const toCelsius = (fahrenheit: number): number =>
  Math.round((fahrenheit - 32) * 500 / 9) / 100;
export const unitText = (unit: Temperature): string => (unit === 'c' ? '°C' : '°F');

/** Both ways of saying it, as typed first: "101.3 °F = 38.5 °C". */
export function bothTemperatures(n: number, unit: Temperature, show: (n: number) => string): string {
  const [other, value] = unit === 'c' ? ['f' as const, toFahrenheit(n)]
    : ['c' as const, tenth(toCelsius(n))];
  return `${show(n)} ${unitText(unit)} = ${show(value)} ${unitText(other)}`;
}

/** A length in the reader's unit, half an inch at the finest. */
export function lengthText(cm: number, unit: Length, show: (n: number) => string): string {
  return unit === 'cm' ? `${show(cm)} cm` : `${show(Math.round(cm / 1.27) / 2)} in`;
}
