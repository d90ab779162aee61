export type { DesignFile, SavedDesign } from './design-files.js';
export { dataFolder } from './data-folder.js';
export type { Draft, Drafts, LeftDraft } from './drafts.js';
export { createFileStore, type FileStore } from './file-store.js';
export type { FileVersion, FileVersions } from './file-versions.js';
export { fileId, type RecentEntry, type RecentFiles } from './recent-files.js';
export { watchFile, type FileEvent } from './watch-file.js';
export { pathBeside } from './path-beside.js';
export { writeAtomic } from './write-atomic.js';
export { done, failed, type FileFailure, type FileResult } from './result.js';
export { CONTENT_SECURITY_POLICY, servedFile, type ServedFile } from './served-files.js';
export {
  updateProject,
  type ProjectFile,
  type ProjectPlace,
  type ProjectUpdate,
} from './update-project.js';
export { freeFolder, isFileName, writeFolder, type WrittenFolder } from './write-folder.js';
