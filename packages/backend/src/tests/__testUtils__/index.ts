export * from './BackendProcess';
export * from './eventually';
export * from './Person';
export * from './portalConfig';
export * from './sandboxCalls';
export * from './SandboxControl';
export * from './TestDatabase';
