export {
  readDesignFile,
  saveDesignFile,
  type DesignFile,
  type SavedDesign,
} from './design-files.js';
export {
  createRecentFiles,
  recentFilesPath,
  type RecentEntry,
  type RecentFiles,
} from './recent-files.js';
export { done, failed, type FileFailure, type FileResult } from './result.js';
export { CONTENT_SECURITY_POLICY, servedFile, type ServedFile } from './served-files.js';
export {
  updateProject,
  type ProjectFile,
  type ProjectPlace,
  type ProjectUpdate,
} from './update-project.js';
export { freeFolder, isFileName, writeFolder, type WrittenFolder } from './write-folder.js';
