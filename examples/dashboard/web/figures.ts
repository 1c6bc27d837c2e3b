/** Invented money of the demo's customers. Yours comes from your own database. */
export interface Figures {
  readonly balances: readonly number[];
  readonly change: string;
  readonly accounts: readonly { readonly name: string; readonly bank: string; readonly amount: number }[];
  readonly spending: readonly { readonly name: string; readonly amount: number }[];
  readonly latest: readonly { readonly name: string; readonly day: string; readonly amount: number }[];
}

const ADA: Figures = {
  balances: [14_210, 13_880, 14_630, 15_120, 14_790, 15_460, 16_240, 15_980, 16_720, 17_310, 17_050, 18_264],
  change: '+7.1% since last month',
  accounts: [
    { name: 'Everyday', bank: 'First Platypus Bank', amount: 2416.32 },
    { name: 'Rainy day', bank: 'First Platypus Bank', amount: 9200 },
    { name: 'Current account', bank: 'Harbour Credit Union', amount: 1187.5 },
    { name: 'Ahorro', bank: 'Banco del Sol', amount: 5460.18 },
  ],
  spending: [
    { name: 'Home', amount: 1240 },
    { name: 'Groceries', amount: 486 },
    { name: 'Travel', amount: 312 },
    { name: 'Eating out', amount: 204 },
    { name: 'Everything else', amount: 158 },
  ],
  latest: [
    { name: 'Corner Greengrocer', day: 'Today', amount: -23.4 },
    { name: 'Salary', day: 'Yesterday', amount: 3150 },
    { name: 'City Trams', day: 'Yesterday', amount: -42 },
    { name: 'Rent', day: '1 November', amount: -1240 },
  ],
};

const GRACE: Figures = {
  balances: [6100, 6240, 6180, 6420, 6390, 6610, 6580, 6800, 6790, 7010, 7180, 7342],
  change: '+2.3% since last month',
  accounts: [
    { name: 'Brukskonto', bank: 'Nordlys Sparebank', amount: 3110.4 },
    { name: 'Joint account', bank: 'Koala & Sons', amount: 4231.6 },
  ],
  spending: [
    { name: 'Home', amount: 980 },
    { name: 'Groceries', amount: 402 },
    { name: 'Books', amount: 121 },
    { name: 'Everything else', amount: 96 },
  ],
  latest: [
    { name: 'Book Nook', day: 'Today', amount: -31.9 },
    { name: 'Fishmonger', day: 'Yesterday', amount: -18.2 },
    { name: 'Salary', day: '31 October', amount: 2840 },
  ],
};

/** What to show to a customer. */
export const figuresOf = (customer: string): Figures => (customer === 'grace' ? GRACE : ADA);

const MONEY = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });

/** An amount in words and figures, as the page writes it. */
export const money = (amount: number): string => MONEY.format(amount).replace('-', '−');
