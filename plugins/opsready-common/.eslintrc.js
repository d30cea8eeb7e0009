module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // openapi-fetch names its functions after HTTP methods: GET(), POST().
  rules: { 'new-cap': ['error', { capIsNew: false }] },
});
