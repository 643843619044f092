import type { Embedded } from '../build/thirdParty.ts';

const monaco = 'monaco-editor@0.52.2';

/** What Monaco carries along without saying so in its licence file; read from the heads of its own sources. */
export const embedded: Embedded[] = [
  {
    inside: monaco,
    name: 'DOMPurify',
    version: '3.1.7',
    licence: 'Apache-2.0 OR MPL-2.0',
    copyright: '(c) Cure53 and other contributors',
  },
  {
    inside: monaco,
    name: 'marked',
    version: '14.0.0',
    licence: 'MIT',
    copyright: 'Copyright (c) 2011-2024, Christopher Jeffrey',
  },
  {
    inside: monaco,
    name: 'Codicons (the icon font)',
    version: 'as in Monaco',
    licence: 'CC-BY-4.0',
    copyright: 'Copyright (c) Microsoft Corporation, github.com/microsoft/vscode-codicons',
  },
];
