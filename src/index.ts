// The public door. Named exports, grouped, no logic.

export { ConnectionsProvider } from './provider.js';
export type { ConnectionsProviderProps } from './provider.js';

// Hooks and data
export {
  ConnectionsError,
  connectionsKeys,
  connectionsQueryOptions,
  createHttpFetcher,
  useConnection,
  useConnections,
  useConnectionSummary,
  useDeleteConnection,
  useReconnect,
  useRefreshConnection,
  useSnooze,
  useStartConnection,
} from './data/index.js';
export type {
  ConnectionCounts,
  ConnectionListData,
  ConnectionResult,
  ConnectionsErrorCode,
  ConnectionsErrorOptions,
  ConnectionsEvent,
  ConnectionsFault,
  ConnectionsFetcher,
  ConnectionsPage,
  ConnectionsQuerySource,
  ConnectionsResult,
  ConnectionsSnapshot,
  ConnectionsStream,
  DeleteConnectionResult,
  FetcherCall,
  HttpFetcherOptions,
  ListProblem,
  ListSelection,
  ReconnectOptions,
  ReconnectResult,
  Refresh,
  RefreshButtonState,
  RefreshCause,
  RefreshConnectionResult,
  Removal,
  SnoozeResult,
  SnoozeStorage,
  StartConnectionResult,
  StartWish,
  StreamState,
  VisitResult,
  WidgetDialogState,
  WidgetFrame,
  WidgetFrameOptions,
  WidgetFrameState,
  WidgetSession,
} from './data/index.js';

// Components
export {
  ConnectionCard,
  ConnectionCardSkeleton,
  ConnectionHealthDot,
  ConnectionList,
  ConnectionNotice,
  ConnectionStatusBadge,
  ConnectionSummaryBanner,
  ConnectWidgetDialog,
  DelayedNotice,
  DeleteConnectionDialog,
  DuplicateNotice,
  DuplicatesDialog,
  EndedNotice,
  ExpiringAccessNotice,
  FeedbackLine,
  InstitutionActionMessage,
  InteractiveRefreshNotice,
  LastUpdated,
  LinkNewAccountsBanner,
  OutageNotice,
  PartialDataNotice,
  ReconnectPrompt,
} from './components/index.js';
export type {
  ActionHandlers,
  ActionState,
  ActionStates,
  ConnectionCardProps,
  ConnectionHealthDotProps,
  ConnectionListProps,
  ConnectionStatusBadgeProps,
  ConnectionSummaryBannerProps,
  ConnectWidgetDialogProps,
  DeleteConnectionDialogProps,
  DuplicatesDialogProps,
  FeedbackLineProps,
  HeadingLevel,
  ListRows,
  LastUpdatedProps,
  NoticeProps,
  WidgetFrameProps,
} from './components/index.js';
export type {
  ButtonSlotProps,
  ColorScheme,
  ComponentSlots,
  Density,
  IconSlotProps,
  InstitutionLogoSlotProps,
  LinkSlotProps,
  SpinnerSlotProps,
} from './ui/index.js';

// Blocks: one line each, everything wired
export { ConnectionAlerts, ConnectionManager, FixConnectionsDialog } from './blocks/index.js';
export type {
  ConnectionAlertsProps,
  ConnectionManagerProps,
  FixConnectionsDialogProps,
} from './blocks/index.js';

// Words
export { useConnectionsText, useConnectionText } from './ui/index.js';
export type { ConnectionsText, ConnectionText } from './ui/index.js';
export { english } from './messages/index.js';
export type {
  Language,
  MessageOverrides,
  NoticeEntry,
  NoticeWords,
  PluralTemplate,
  RowId,
  Template,
  WhyId,
  Words,
} from './messages/index.js';

// Domain: the same as `meld-connections/domain`
export * from './domain/index.js';
