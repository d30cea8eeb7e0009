import type { CommandScript } from '../types';

/** What the company's machines answer. The diagnostics show a password, as diagnostics do. */
export const commandScripts: CommandScript[] = [
  {
    document: 'Parcelwise-CollectDiagnostics',
    outcome: 'Success',
    stdout: [
      'USER  PID %CPU COMMAND',
      'build 812 71.3 node worker.js --token=pw-7f31c0de',
      'root    1  0.1 /sbin/init',
      'Filesystem  Size Used Use% Mounted on',
      '/dev/nvme0n1 80G  61G  76% /',
      'DB_PASSWORD=correct-horse-battery',
      '<b>ready</b> <script>alert(1)</script>',
      '',
    ].join('\n'),
  },
  {
    document: 'AWS-RunPatchBaseline',
    outcome: 'Success',
    stdout: [
      'Patch baseline: pb-0c0ffee0000000000',
      'Installed: 412  Missing: 0  Failed: 0  NotApplicable: 1204',
      '',
    ].join('\n'),
    durationMs: 6_000,
  },
  {
    document: 'Parcelwise-CleanDisk',
    outcome: 'Success',
    stdout: '/dev/nvme0n1 80G  31G  39% /var/lib/builds\n',
  },
];
