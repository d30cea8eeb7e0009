import type { ControlRoute } from './ControlRoute';

export const resetRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/reset',
    about:
      'back to the start: data, clock, settings, throttles and calls; credentials stay valid',
    run({ sandbox }) {
      sandbox.reset();
    },
  },
];
