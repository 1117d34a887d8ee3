'use client';
/** Puts the chosen theme on the page, and where public/theme.js finds it before the first paint of the next visit. */
import { useEffect } from 'react';
import { useView } from '@/components/collection';

const KEY = 'factdeck.theme';

export function Theme() {
  const { theme } = useView().settings;
  useEffect(() => {
    if (theme === 'system') {
      delete document.documentElement.dataset['theme'];
      localStorage.removeItem(KEY);
    } else {
      document.documentElement.dataset['theme'] = theme;
      localStorage.setItem(KEY, theme);
    }
  }, [theme]);
  return null;
}
