import { describe, expect, it } from 'vitest';
import { bothTemperatures, lengthText, toCelsius, toFahrenheit, unitsOf } from './units.svelte';

describe('units', () => {
  it('come from the country, never from the language alone', () => {
    expect(unitsOf('en-US')).toEqual({ temperature: 'f', length: 'inch' });
    expect(unitsOf('es-US').temperature).toBe('f');
    for (const locale of ['en', 'en-GB', 'es-ES', 'es', 'de', 'no such thing']) {
      expect(unitsOf(locale)).toEqual({ temperature: 'c', length: 'cm' });
    }
  });
  it('go there and back', () => {
    for (let tenths = 300; tenths <= 450; tenths += 1) {
      expect(Math.round(toCelsius(toFahrenheit(tenths / 10)) * 10)).toBe(tenths);
    }
    expect([toFahrenheit(38.5), toCelsius(101.3)]).toEqual([101.3, 38.5]);
  });
  it('keep the side of a rule: 100.4 °F is 38 °C, 100.3 °F is below', () => {
    expect(toCelsius(100.4)).toBe(38);
    expect(toCelsius(100.3)).toBeLessThan(38);
  });
  it('show both', () => {
    expect(bothTemperatures(101.3, 'f', String)).toBe('101.3 °F = 38.5 °C');
    expect(bothTemperatures(38.5, 'c', String)).toBe('38.5 °C = 101.3 °F');
    expect([lengthText(5, 'cm', String), lengthText(5, 'inch', String)]).toEqual(['5 cm', '2 in']);
  });
});
