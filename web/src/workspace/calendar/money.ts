// Prices as people write them, and as they are kept: in the smallest unit of the currency.
import type { Money } from './api';

const digitsOf = (currency: string): number => {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency })
      .resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
};

export function moneyText({ minor_units: units, currency }: Money, language: string): string {
  const digits = digitsOf(currency);
  const amount = units / 10 ** digits;
  try {
    return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language,
      { style: 'currency', currency, minimumFractionDigits: units % 10 ** digits ? digits : 0 })
      .format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** "65" and "65,50" as typed; nothing typed is no price, and what is no number is a fault. */
export function moneyOf(typed: string, currency: string): Money | null | 'fault' {
  const text = typed.trim().replace(',', '.');
  if (!text) return null;
  if (!/^\d{1,7}(\.\d{1,2})?$/u.test(text) || !/^[A-Z]{3}$/u.test(currency)) return 'fault';
  return { minor_units: Math.round(Number(text) * 10 ** digitsOf(currency)), currency };
}
export const typedMoney = (money: Money | undefined): string =>
  (money ? String(money.minor_units / 10 ** digitsOf(money.currency)) : '');

const byRegion: Record<string, string> = {
  GB: 'GBP', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF', MX: 'MXN', AR: 'ARS', CL: 'CLP',
  CO: 'COP', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', JP: 'JPY', IN: 'INR', ZA: 'ZAR',
};
/** Of the browser's country, as a first guess that is shown. */
export const currencyHere = (): string =>
  byRegion[new Intl.Locale(navigator.language).region ?? ''] ?? 'EUR';
