export * from './RostersPages';
