export * from './RecordReview';
