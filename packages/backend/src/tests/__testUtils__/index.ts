export * from './BackendProcess';
export * from './eventually';
export * from './Person';
export * from './portalConfig';
export * from './SandboxControl';
export * from './TestDatabase';
