import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { quietConsole } from '@opsready/backstage-plugin-opsready-react/testing';

// Whole pages are shown, and axe looks at them: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
quietConsole();
