export type {
  ExportedFile,
  HostFailure,
  HostMenu,
  HostMenuItem,
  HostPort,
  HostResult,
  OpenedFile,
  RecentFile,
  SavedFile,
} from './host/host-port.js';
