/** Channels between the page and the main process. */
export const CALL = 'archivolt:call';
export const OPEN_REQUEST = 'archivolt:open-request';
export const ACTION_REQUEST = 'archivolt:action-request';
export const FILE_CHANGE = 'archivolt:file-change';
