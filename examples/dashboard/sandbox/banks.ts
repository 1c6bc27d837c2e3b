/** An invented bank, with what Meld would know of it. */
export interface SandboxBank {
  readonly id: string;
  readonly name: string;
  /** Who Meld reaches it through. */
  readonly serviceProvider: 'PLAID' | 'MX' | 'FINICITY';
  readonly accounts: readonly { readonly name: string; readonly mask: string }[];
}

/** The banks of the sandbox. None of them exists. */
export const SANDBOX_BANKS: readonly SandboxBank[] = [
  bank('FirstPlatypus', 'First Platypus Bank', 'PLAID', [
    ['Everyday', '1881'],
    ['Rainy day', '4204'],
  ]),
  bank('HarbourUnion', 'Harbour Credit Union', 'FINICITY', [['Current account', '7730']]),
  bank('BancoDelSol', 'Banco del Sol', 'PLAID', [
    ['Cuenta corriente', '0912'],
    ['Ahorro', '5566'],
  ]),
  bank('KoalaSons', 'Koala & Sons', 'MX', [['Joint account', '3108']]),
  bank('NordlysSparebank', 'Nordlys Sparebank', 'FINICITY', [
    ['Brukskonto', '2290'],
    ['Sparekonto', '2291'],
  ]),
  bank('Wollongong', 'The Amalgamated Savings and Loan Association of Upper Wollongong', 'PLAID', [
    ['Saver', '6047'],
  ]),
];

/** A bank by its id, or nothing. */
export const findBank = (id: string | null | undefined): SandboxBank | undefined =>
  SANDBOX_BANKS.find((each) => each.id === id);

function bank(
  id: string,
  name: string,
  serviceProvider: SandboxBank['serviceProvider'],
  accounts: readonly (readonly [string, string])[],
): SandboxBank {
  return {
    id: meldId(id),
    name,
    serviceProvider,
    accounts: accounts.map(([n, mask]) => ({ name: n, mask })),
  };
}

/** Meld's ids have 22 letters and digits: a readable one, filled up. */
export function meldId(start: string): string {
  return start.slice(0, 22).padEnd(22, '0');
}

/** A new id that nobody can guess. */
export function newMeldId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 22);
}
