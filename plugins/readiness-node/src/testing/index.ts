export * from './CheckTester';
export * from './CheckTesterCase';
export * from './CollectorTester';
export * from './CollectorTesterCase';
