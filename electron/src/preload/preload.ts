import { contextBridge } from 'electron';
import { createHost } from './host-bridge.js';

contextBridge.exposeInMainWorld('archivoltHost', createHost(crypto.randomUUID()));
