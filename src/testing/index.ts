// The door `meld-connections/testing`: fixtures and a fake back end, for the kit's tests and stories and for the host's.
export { connection, connectionRecord, FIXTURE_NOW } from './connection.js';
export { fakeFetcher } from './fake-fetcher.js';
export type { FakeCall, FakeFault, FakeFetcher, FakeFetcherOptions, FakeMethod } from './fake-fetcher.js';
export { DUPLICATE_TRIO, ODD_RECORDS } from './odd-records.js';
export { connectionIn, connectionsByRow, DOCUMENTED_ROWS, recordIn } from './rows.js';
export { accented, mirrored } from './pseudo.js';
export { fakeStream } from './fake-stream.js';
export type { FakeStream } from './fake-stream.js';
export { manualClock } from './manual-clock.js';
export type { ManualClock, ScenarioClock } from './manual-clock.js';
export { playScenario } from './play-scenario.js';
export type { Playback, PlayOptions, Scenario, ScenarioStep } from './play-scenario.js';
export { scenarios } from './scenarios.js';
export { fakeBackEnd } from './fake-back-end.js';
export type { FakeBackEndOptions } from './fake-back-end.js';
export { fulfillRoutes } from './fulfill-routes.js';
export type { FakeRoute } from './fulfill-routes.js';
export { connectionPage } from './connection-page.js';
export type { BankCard, ConnectionPage, PageLike, LocatorLike } from './connection-page.js';

// What a host's own tests stand on
export { checkFetcherContract } from './contract/check-fetcher-contract.js';
export { describeFetcherContract } from './contract/describe-fetcher-contract.js';
export type { ContractRunner } from './contract/describe-fetcher-contract.js';
export type {
  ContractCheck,
  ContractReport,
  FetcherContractOptions,
  GivenConnection,
} from './contract/options.js';
