import { ConnectionAlerts } from 'meld-connections';
import { BalanceChart } from './balance-chart.js';
import { figuresOf, money } from './figures.js';

/** The first page: what needs the customer on top, then their money. */
export function Overview({
  customer,
}: {
  readonly customer: { readonly id: string; readonly name: string };
}) {
  const { balances, change, accounts, spending, latest } = figuresOf(customer.id);
  const most = Math.max(...spending.map(({ amount }) => amount));
  return (
    <main className="app-main">
      <h1>{`Good to see you, ${customer.name}`}</h1>
      <ConnectionAlerts className="app-alerts" />
      <div className="overview">
        <section className="app-panel overview-total" aria-labelledby="overview-total">
          <h2 id="overview-total">All accounts</h2>
          <p className="overview-sum">{money(accounts.reduce((sum, { amount }) => sum + amount, 0))}</p>
          <p className="overview-change">{change}</p>
          <BalanceChart balances={balances} />
        </section>

        <section className="app-panel" aria-labelledby="overview-accounts">
          <h2 id="overview-accounts">Accounts</h2>
          <ul className="overview-rows" role="list">
            {accounts.map(({ name, bank, amount }) => (
              <li key={name}>
                <span>
                  <strong>{name}</strong>
                  <small>{bank}</small>
                </span>
                <span className="overview-money">{money(amount)}</span>
              </li>
            ))}
          </ul>
        </section>

        <section className="app-panel" aria-labelledby="overview-spending">
          <h2 id="overview-spending">Spent this month</h2>
          <ul className="overview-bars" role="list">
            {spending.map(({ name, amount }) => (
              <li key={name}>
                <span>{name}</span>
                <span className="overview-money">{money(amount)}</span>
                <meter aria-hidden="true" min={0} max={most} value={amount} />
              </li>
            ))}
          </ul>
        </section>

        <section className="app-panel" aria-labelledby="overview-latest">
          <h2 id="overview-latest">Latest</h2>
          <ul className="overview-rows" role="list">
            {latest.map(({ name, day, amount }) => (
              <li key={name}>
                <span>
                  <strong>{name}</strong>
                  <small>{day}</small>
                </span>
                <span className="overview-money" data-in={amount > 0 ? '' : undefined}>
                  {money(amount)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
