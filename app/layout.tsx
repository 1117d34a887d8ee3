import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { AppFrame } from '@/components/shell/app-frame';
import { messages as m } from '@/lib/messages';
import { assetUrl } from '@/lib/workers/base-path';

/** Without a title: each screen draws its own, and browsers read the first of two. */
export const metadata: Metadata = {
  description: m.common.appDescription,
  applicationName: m.common.appName,
  manifest: assetUrl('/manifest.webmanifest'),
  icons: { icon: assetUrl('/icons/icon.svg'), apple: assetUrl('/icons/apple-touch-icon.png') },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  appleWebApp: { capable: true, title: m.common.appName, statusBarStyle: 'default' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#131210' },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <head>
        {/* Waits on purpose: the theme has to stand before the first paint, and the page policy forbids inline scripts. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src={assetUrl('/theme.js')} />
      </head>
      <body>
        <AppFrame>{children}</AppFrame>
      </body>
    </html>
  );
}
