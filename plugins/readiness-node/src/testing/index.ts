export * from './CheckTester';
export * from './CheckTesterCase';
