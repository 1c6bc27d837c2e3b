const [WIDTH, HEIGHT] = [600, 160];

/** A year of balances as a line. Decoration: the sum beside it is what counts. */
export function BalanceChart({ balances }: { readonly balances: readonly number[] }) {
  const [least, most] = [Math.min(...balances), Math.max(...balances)];
  const points = balances.map((balance, index) => {
    const x = (index / (balances.length - 1)) * WIDTH;
    const y = HEIGHT - 12 - ((balance - least) / (most - least)) * (HEIGHT - 28);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const line = `M${points.join('L')}`;
  return (
    <svg
      className="overview-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="overview-area" d={`${line}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} />
      <path className="overview-line" d={line} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
