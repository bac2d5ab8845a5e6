import { reload, retry } from '../problemClicks.ts';
import type { CodeNote } from './codeNote.ts';

/** Latchkey’s own codes, for what fails on this page. */
export const ownCodeNotes = {
  storage_blocked: {
    title: 'The browser doesn’t let this page save anything',
    happened: 'Settings can’t be saved; they last until this page is closed.',
    why: 'Site data is blocked for this page, for example in a private window.',
    fix: 'Allow site data for this page to keep profiles and progress.',
    fixers: ['you'],
  },
  storage_full: {
    title: 'The browser’s storage is full',
    happened: 'Settings can’t be saved anymore; they last until this page is closed.',
    why: 'The disk is full, or this page has used its share of it.',
    fix: 'Free some disk space, or delete profiles and lists that you don’t need.',
    fixers: ['you'],
  },
  page_stayed: {
    why: 'The browser didn’t open Microsoft’s page, or came straight back. A blocker or the Stop button can cause that.',
    fixers: ['you'],
  },
  no_pending_sign_in: {
    title: 'A sign-in response came that wasn’t asked for',
    happened:
      'This page was opened with the response to a sign-in that this tab didn’t start. Nothing in it was used, and a sign-in in progress isn’t affected.',
    why: 'The sign-in may have started in another tab or browser, or this tab’s storage was cleared. Anyone can also put such a response into a link, so don’t trust a link that brought you here.',
    fix: 'Start the sign-in again in this tab.',
    fixers: ['you'],
  },
  part_missing: {
    title: 'A part of this page didn’t load',
    happened: 'The page needs one more of its own files and couldn’t load it.',
    why: 'The connection broke off, or the page was updated since you opened it.',
    fix: 'Check your connection, then reload the page.',
    fixers: ['you'],
    next: reload,
    others: [retry],
  },
  wrong_cloud: {
    title: 'This address belongs to another cloud',
    happened:
      'The address of {organization|the organization} isn’t in the Microsoft cloud that you signed in to.',
    why: 'Each cloud (worldwide, US Government, China) has its own addresses and accounts. No token was sent there.',
    fix: 'Sign in to the cloud that {organization|the organization} belongs to.',
    fixers: ['you'],
  },
} as const satisfies Record<string, CodeNote>;
